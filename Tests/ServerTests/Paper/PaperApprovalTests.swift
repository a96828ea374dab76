import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Server

/// Approving a paper through the pages, with real files.
@Suite struct PaperApprovalTests {
    @Test func anApprovedPaperIsFrozenAndShownAsOutdatedAfterAChange() async throws {
        try await with { server in
            let (dossier, route) = (server.dossier.uuid, Route.paper(server.dossier.uuid, "evidence-list"))
            let approve = Route.approvePaper(dossier, "evidence-list")
            let page = try await server.visitor.get(route)
            let seen = try #require(page.text.firstMatch(of: #/name="noi-dung" value="([0-9a-f]{64})"/#)).1
            let form = [("noi-dung", String(seen)), ("ly-do", "Chưa có minh chứng.")]
            #expect(try await server.visitor.post(approve, form).status == .seeOther)
            let docx = Route.paperVersion(dossier, "evidence-list", 1, format: "docx")
            let before = try await server.visitor.get(docx)
            let pdf = try await server.visitor.get(.paperVersion(dossier, "evidence-list", 1, format: "pdf"))
            #expect(before.status == .ok && String(buffer: pdf.body).hasPrefix("%PDF-"))
            #expect(try await server.visitor.post(approve, form).status == .seeOther)
            let again = Route.paperVersion(dossier, "evidence-list", 2, format: "docx")
            #expect(try await server.visitor.get(again).status == .notFound)
            let place = Route.paperText(dossier, "evidence-list", place: "detail/place")
            #expect(try await server.save(place, "Hạ Vân").status == .ok)
            let after = try await server.visitor.get(route)
            #expect(after.text.contains("Hồ sơ đã thay đổi sau khi duyệt bản 1"))
            #expect(after.text.contains("Thông tin văn bản thay đổi: Địa danh."))
            #expect(try await server.visitor.get(docx).body == before.body)
            #expect(try await server.visitor.post(approve, form).text.contains("Hồ sơ vừa được sửa"))
        }
    }

    private func with(_ body: @Sendable (PlanServer) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "papers-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileStore(folder: folder + "/files").prepare()
        var settings = Settings()
        settings.dataFolder = folder
        try await TestWorld.with { [settings] world in
            let (id, pack) = try await world.multiLevelDossier()
            try await withServer(in: world, as: world.people.principal, settings: settings) { visitor in
                try await body(PlanServer(world: world, pack: pack, dossier: id, visitor: visitor))
            }
        }
    }
}
