import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct SheetEvidenceTests {
    private func route(_ server: SheetServer) -> Route {
        .sheetEvidence(dossier: server.dossier.uuid, code: "1.1", level: 1, indicator: "a")
    }

    @Test func piecesAreSearchedLinkedAndTakenAway() async throws {
        try await SheetServer.with { server in
            let pieces = try await server.world.register(
                ["Kế hoạch chiến lược", "Biên bản họp"], in: server.dossier, pack: server.pack)
            let pick = try await server.visitor.get(route(server).path + "?tim=ke+hoach")
            #expect(pick.text.contains("Kế hoạch chiến lược") && !pick.text.contains("Biên bản họp"))
            let id = pieces[0].id.description
            #expect(try await server.visitor.post(route(server), [("evidence", id)]).status == .seeOther)
            #expect(try await server.show().text.contains("Kế hoạch chiến lược"))
            let page = try await server.show()
            #expect(try await server.send(page, press: ("go-mc", "1/a/\(id)")).status == .seeOther)
            #expect(try await server.show().text.contains("Kế hoạch chiến lược") == false)
            #expect(try await server.send(page, press: ("tim-mc", "1/a")).headers[.location] == route(server).path)
        }
    }

    @Test func scriptsGetTheIndicatorsPiecesBack() async throws {
        try await SheetServer.with { server in
            let piece = try await server.world.register(["Kế hoạch"], in: server.dossier, pack: server.pack)[0]
            let token = try #require(server.visitor.person?.formSecret.masked())
            let fields = [("evidence", piece.id.description), ("_csrf", token)]
            let linked = try await server.visitor.post(
                route(server).path, fields: fields, headers: [.accept: "application/json"])
            #expect(linked.text.contains("cb-1-a-mc") && linked.text.contains(piece.code))
        }
    }

    @Test func metWithoutEvidenceIsMarkedAndStrangersLinkNothing() async throws {
        try await SheetServer.with { server in
            _ = try await server.finding("1.1/1/a", "Đạt")
            #expect(try await server.show().text.contains("Đạt nhưng chưa có minh chứng"))
            let piece = try await server.world.register(["Kế hoạch"], in: server.dossier, pack: server.pack)[0]
            let fields = [("evidence", piece.id.description)]
            for person in [server.world.people.otherMember, server.world.people.districtOfficer] {
                let stranger = try await server.acting(as: person)
                #expect(try await stranger.visitor.post(route(server), fields).status == .notFound)
                #expect(try await stranger.visitor.get(route(server)).status == .notFound)
            }
            try await server.world.put(server.dossier, into: .submitted)
            #expect(try await server.visitor.post(route(server), fields).status == .conflict)
        }
    }
}

extension TestWorld {
    /// Registers pieces of criterion 1.1 as a member of the council.
    func register(_ names: [String], in id: DossierID, pack: RulePack) async throws -> [RegisteredEvidence] {
        let dossier = try #require(try await DossierStore(database).dossier(id, as: people.member))
        let numbering = try #require(EvidenceNumbering(criterion: "1.1", in: pack))
        var pieces: [RegisteredEvidence] = []
        for name in names {
            let draft = EvidenceDraft(details: EvidenceDetails(name: name), criterion: "1.1")
            pieces.append(
                try await EvidenceStore(database).register(draft, in: dossier, numbering: numbering, as: people.member))
        }
        return pieces
    }
}
