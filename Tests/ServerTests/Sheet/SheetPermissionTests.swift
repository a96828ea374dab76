import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct SheetPermissionTests {
    @Test func strangersFindNothing() async throws {
        try await SheetServer.with { server in
            let people = server.world.people
            let strangers = [
                people.districtOfficer, people.otherDistrictOfficer, people.provinceOfficer, people.otherPrincipal,
                people.otherMember, people.evaluator, people.operator,
            ]
            for person in strangers {
                let stranger = try await server.acting(as: person)
                #expect(try await stranger.show().status == .notFound)
                #expect(try await stranger.finding("1.1/1/a", "Đạt").status == .notFound)
                #expect(try await stranger.text("Lạ").status == .notFound)
                #expect(try await stranger.send(try await server.show()).status == .notFound)
            }
            #expect(try await server.findings().isEmpty)
            #expect(try await server.show("9.9").status == .notFound)
        }
    }

    @Test func theCouncilSeesALockedSheetWithItsReason() async throws {
        try await SheetServer.with { server in
            _ = try await server.text("Trường có 20 lớp.")
            let open = try await server.show()
            try await server.world.put(server.dossier, into: .submitted)
            let page = try await server.show()
            #expect(page.status == .ok)
            #expect(page.text.contains("Đã nộp, chờ kiểm tra"))
            #expect(page.text.contains("Trường có 20 lớp."))
            #expect(!page.text.contains("<textarea"))
            let refused = try await server.finding("1.1/1/a", "Đạt")
            #expect(refused.status == .conflict)
            #expect(refused.problem?.title.contains("chỉ để xem") == true)
            let kept = try await server.send(open, ["vb-present-1": "Gõ dở dang"])
            #expect(kept.status == .conflict)
            #expect(kept.text.contains("Gõ dở dang"))
            #expect(try await server.stored() == "Trường có 20 lớp.")
        }
    }

    @Test func aPrincipalOutsideTheCouncilReadsOnly() async throws {
        try await SheetServer.with(as: { $0.principal }) { server in
            let person = server.world.people.principal
            try await server.world.owner.execute("DELETE FROM council_member WHERE person_id = \(person.uuid)")
            let page = try await server.show()
            #expect(page.status == .ok)
            #expect(page.text.contains("Chỉ thành viên hội đồng"))
            #expect(try await server.text("Thử").status == .conflict)
        }
    }

    @Test func onlyTheChairApprovesAndOnlyWhatWasSeen() async throws {
        try await SheetServer.with { server in
            _ = try await server.text("Trường có 20 lớp.")
            let route = Route.approveSheet(dossier: server.dossier.uuid, code: "1.1")
            let chair = try await server.acting(as: server.world.people.principal)
            let page = try await chair.show()
            let hash = try #require(page.text.firstMatch(of: #/name="noi-dung" value="([0-9a-f]{64})"/#)).1
            #expect(try await server.show().text.contains("Duyệt phiếu này") == false)
            #expect(try await server.visitor.post(route, [("noi-dung", String(hash))]).status == .conflict)
            _ = try await server.text("Trường có 21 lớp.", version: 1)
            #expect(try await chair.visitor.post(route, [("noi-dung", String(hash))]).status == .conflict)
            let fresh = try await chair.show()
            let newer = try #require(fresh.text.firstMatch(of: #/name="noi-dung" value="([0-9a-f]{64})"/#)).1
            #expect(try await chair.visitor.post(route, [("noi-dung", String(newer))]).status == .seeOther)
            #expect(try await server.show().text.contains("Đã duyệt"))
            let list = Route.sheetList(server.dossier.uuid)
            #expect(try await server.visitor.get(list).text.contains("1 trên \(server.pack.rated.count) phiếu"))
            let officer = try await server.acting(as: server.world.people.districtOfficer)
            #expect(try await officer.visitor.get(list).status == .notFound)
            _ = try await server.finding("1.1/1/a", "Đạt")
            #expect(try await server.show().text.contains("Đã thay đổi sau khi duyệt"))
            #expect(try await server.visitor.get(list).text.contains("0 trên"))
        }
    }
}
