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

@Suite struct PublicationPagesTests {
    private static let secret = "Khoa9901 chữ trong phiếu"

    /// A rated dossier with an approved report, at a server that nobody has signed in to.
    private func with(_ body: @Sendable @escaping (Dossier, Visitor, TestWorld) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            _ = try await world.owner.execute(
                """
                INSERT INTO narrative VALUES (\(world.school.uuid), \(dossier.id.uuid), '1.1', 'present/1',
                    \(PublicationPagesTests.secret), false, \(world.people.member.uuid))
                """)
            try await approve(dossier, used, world)
            try await withServer(in: world) { nobody in try await body(dossier, nobody, world) }
        }
    }

    private func approve(_ dossier: Dossier, _ used: UsedPack, _ world: TestWorld) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "public-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = FileStore(folder: folder)
        try files.prepare()
        let store = PaperStore(world.database)
        let form = try #require(used.printed.paper("report"))
        let material = try await store.material(of: dossier, under: used, as: world.people.principal)
        let made = MadePaper(
            docx: try await files.keep(Array("docx".utf8)), pdf: try await files.keep(Array("pdf".utf8)),
            sourceHash: try material.hash(for: form), gaps: ["Thiếu"], reason: "Thử")
        _ = try await store.approve(made, of: form, in: dossier, under: used, as: world.people.principal)
    }

    private func publish(_ dossier: Dossier, _ visitor: Visitor, words: String = "") async throws -> TestResponse {
        let page = try await visitor.get(.publication(dossier.id.uuid))
        let hash = page.text.firstMatch(of: #/name="noi-dung" value="([0-9a-f]{64})"/#).map { String($0.1) } ?? ""
        return try await visitor.post(
            .publication(dossier.id.uuid), [("noi-dung", hash), ("loi-nhan", words)])
    }

    @Test func nothingIsPublicUntilThePrincipalSaysSoAndNothingAfterwards() async throws {
        try await with { dossier, nobody, world in
            let address = Route.publicSummary(dossier.id.uuid)
            #expect(try await nobody.get(address).status == .notFound)
            let principal = try await nobody.acting(as: world.people.principal)
            #expect(try await publish(dossier, principal, words: "Kính mời đọc").status == .seeOther)
            let page = try await nobody.get(address)
            #expect(page.status == .ok && page.text.contains("Trường Tiểu học Hạ Vân"))
            #expect(page.text.contains("Kính mời đọc") && page.text.contains("Đạt Mức"))
            #expect(page.text.contains("Hiệu trưởng nhà trường công bố ngày"))
            let off = Route.withdrawPublication(dossier.id.uuid)
            #expect(try await principal.post(off, [("ly-do", "")]).status == .unprocessableContent)
            #expect(try await nobody.get(address).status == .ok)
            #expect(try await principal.post(off, [("ly-do", "Cần sửa báo cáo")]).status == .seeOther)
            #expect(try await nobody.get(address).status == .notFound)
            #expect(try await principal.get(address).status == .notFound)
            let history = try await principal.get(.publication(dossier.id.uuid))
            #expect(history.text.contains("Cần sửa báo cáo") && history.text.contains("Không công khai"))
            #expect(try await publish(dossier, principal).status == .seeOther)
            #expect(try await nobody.get(address).status == .ok)
        }
    }

    @Test func thePublicPageShowsNothingElseOfTheDossier() async throws {
        try await with { dossier, nobody, world in
            let principal = try await nobody.acting(as: world.people.principal)
            _ = try await publish(dossier, principal)
            let page = try await nobody.get(.publicSummary(dossier.id.uuid))
            #expect(page.status == .ok && !page.text.contains(PublicationPagesTests.secret))
            for name in ["Nguyễn Thị Hiệu", "Bùi Văn Viên", "Hoàng Thị Thư", "/ho-so/"] {
                #expect(!page.text.contains(name), "\(name)")
            }
            for route in [Route.publication(dossier.id.uuid), .dossier(dossier.id.uuid)] {
                #expect(try await nobody.get(route).status == .seeOther)
            }
            #expect(try await nobody.get(.publicSummary(UUID())).status == .notFound)
        }
    }

    @Test func onlyThePrincipalPublishesAndOnlyWhatWasSeen() async throws {
        try await with { dossier, nobody, world in
            let member = try await nobody.acting(as: world.people.member)
            let refused = try await member.post(.publication(dossier.id.uuid), [("noi-dung", "x")])
            #expect([403, 409].contains(refused.status.code))
            let principal = try await nobody.acting(as: world.people.principal)
            let forged = try await principal.post(
                .publication(dossier.id.uuid), [("noi-dung", "x"), ("loi-nhan", "Lời còn nguyên")])
            #expect(forged.status == .conflict && forged.text.contains("Lời còn nguyên"))
            #expect(try await nobody.get(.publicSummary(dossier.id.uuid)).status == .notFound)
        }
    }
}
