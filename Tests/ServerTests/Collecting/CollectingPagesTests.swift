import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Server

@Suite struct CollectingPagesTests {
    private func route(_ server: PlanServer) -> Route { .collecting(server.dossier.uuid) }

    @Test func piecesAreTakenFromTheBreakdownSheets() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            let id = dossier.id.uuid
            try await withServer(in: world, as: world.people.member) { visitor in
                let proposals = Route.collectingProposals(id)
                let page = try await visitor.get(proposals)
                let keys = page.text.matches(of: #/name="de-xuat" value="([^"]+)"/#).map { String($0.1) }
                try #require(keys.count > 20, "\(keys.count) pieces, \(page.status)")
                #expect(Set(keys).count == keys.count)
                let member = world.people.member.description
                let form = [("de-xuat", keys[0]), ("de-xuat", keys[1]), ("nguoi", member), ("den-ngay", "30/09/2020")]
                #expect(try await visitor.post(proposals, form).status == .seeOther)
                let rows = try await visitor.get(.collecting(id))
                #expect(rows.text.contains("2 minh chứng cần có") && rows.text.contains("(2 quá hạn)"))
                #expect(rows.text.contains("Quá hạn") && rows.text.contains("Bùi Văn Viên"))
                let again = try await visitor.get(proposals)
                #expect(!again.text.contains("value=\"\(keys[0])\"") && again.text.contains("value=\"\(keys[2])\""))
                let done = try await visitor.get(Route.collecting(id).with("loc", "da-thu-thap"))
                #expect(done.text.contains("Không có dòng nào ở đây"))
                #expect(try await visitor.get(Route.collecting(id).with("loc", "la")).status == .notFound)
            }
        }
    }

    @Test func aLossNeedsANoteAndNothingTypedIsLost() async throws {
        try await PlanServer.with { server in
            let new = Route.newCollectingRow(server.dossier.uuid)
            let form = [("tieu-chi", "1.1"), ("ten", "Biên bản bàn giao"), ("tinh-trang", "lost")]
            let refused = try await server.visitor.post(new, form)
            #expect(refused.status == .unprocessableContent && refused.text.contains("Biên bản bàn giao"))
            #expect(refused.text.contains("Hãy ghi minh chứng thất lạc thế nào"))
            let note = ("ghi-chu", "Mất khi chuyển kho")
            #expect(try await server.visitor.post(new, form + [note]).status == .seeOther)
            let twice = try await server.visitor.post(new, form + [note])
            #expect(twice.status == .unprocessableContent && twice.text.contains("đã có minh chứng tên này"))
            let lost = try await server.visitor.get(route(server).with("loc", "that-lac"))
            #expect(lost.text.contains("Thất lạc") && lost.text.contains("Mất khi chuyển kho"))
        }
    }
}
