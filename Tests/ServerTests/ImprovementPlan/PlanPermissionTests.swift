import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Who gets at general assessments and improvement plan of a dossier that has them.
@Suite struct PlanPermissionTests {
    @Test func onlyTheSchoolReadsThem() async throws {
        try await PlanServer.with { server in
            _ = try await server.save(
                .standardText(dossier: server.dossier.uuid, code: "lower-secondary:1", field: "strengths"), "BÍ MẬT")
            let routes: [Route] = [
                server.plan, .planPrint(server.dossier.uuid), .planHistory(server.dossier.uuid), server.standard(),
                .standardHistory(dossier: server.dossier.uuid, code: "lower-secondary:1"),
            ]
            let people = server.world.people
            for state in [DossierState.drafting, .submitted] {
                try await server.world.put(server.dossier, into: state)
                for person in [people.otherMember, people.districtOfficer, people.provinceOfficer, people.operator] {
                    let stranger = try await server.acting(as: person)
                    for route in routes {
                        let answer = try await stranger.visitor.get(route)
                        #expect(answer.status == .notFound && !answer.text.contains("BÍ MẬT"), "\(route.path)")
                    }
                }
                for route in routes {
                    let answer = try await server.visitor.get(route)
                    #expect(answer.status == .ok)
                }
            }
        }
    }

    @Test func theHeadWithoutASeatReadsAndDoesNotWrite() async throws {
        try await PlanServer.with { server in
            _ = try await server.world.owner.query(
                "DELETE FROM council_member WHERE person_id = \(server.world.people.principal.uuid)")
            let head = try await server.acting(as: server.world.people.principal)
            #expect(try await head.visitor.get(server.plan).text.contains("Chỉ xem"))
            let row = Route.planRow(dossier: server.dossier.uuid, place: "grounds")
            #expect(try await head.save(row, #"["Lạ"]"#).status == .conflict)
            let added = try await head.visitor.post(server.plan, [("viec", "them-van-de/\(PlanIssueID())")])
            #expect(added.status != .ok && added.status != .seeOther)
            let text = Route.standardText(
                dossier: server.dossier.uuid, code: "lower-secondary:1", field: "strengths")
            #expect(try await head.save(text, "Lạ").status == .conflict)
            let stored = try await server.stored()
            #expect(stored.content == nil)
        }
    }

    @Test func dossiersOfOtherRulesHaveNone() async throws {
        try await SheetServer.with { server in
            let standard = Route.standard(dossier: server.dossier.uuid, code: "1")
            for route in [Route.plan(server.dossier.uuid), standard] {
                let answer = try await server.visitor.get(route)
                #expect(answer.status == .notFound)
            }
        }
    }
}
