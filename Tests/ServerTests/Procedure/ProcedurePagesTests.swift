import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Where a dossier is in the procedure, as each reader sees it.
@Suite struct ProcedurePagesTests {
    @Test func namesWhoIsDueAndByWhen() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member) { member in
                let page = try await member.get(.procedure(dossier.id.uuid))
                #expect(page.text.contains("Việc tiếp theo: “Đăng ký đánh giá ngoài”."))
                #expect(page.text.contains("Hiệu trưởng, Chủ tịch hội đồng tự đánh giá."))
                #expect(!page.text.contains("Yêu cầu hoàn thiện hồ sơ"))
            }
            let submission = try await world.handIn(dossier, used)
            try await withServer(in: world, as: world.people.districtOfficer) { officer in
                let page = try await officer.get(.procedure(dossier.id.uuid))
                #expect(page.text.contains("“Yêu cầu hoàn thiện hồ sơ” hoặc “Cơ quan quản lý tiếp nhận hồ sơ”"))
                #expect(page.text.contains("(có bạn)") && page.text.contains("5 ngày làm việc, kể từ"))
                #expect(page.text.contains(String(submission.contentHash.prefix(12))))
                #expect(page.text.contains("Theo thông lệ, chưa đọc thấy trong văn bản"))
            }
        }
    }

    @Test func showsNobodyAnActThatTheyMayNotRead() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            try await world.settleEverything(in: dossier, used)
            _ = try await world.agreeToDraft(of: dossier, used)
            try await ConclusionStore(world.database).conclude(
                dossier, under: used, summary: "Đoàn thống nhất", as: world.people.leader)
            let rows = try await world.owner.query("SELECT left(content_hash, 12) AS hash FROM conclusion")
            let hash = try #require(try rows.first?["hash", as: String.self])
            try await withServer(in: world, as: world.people.leader) { leader in
                let page = try await leader.get(.procedure(dossier.id.uuid))
                #expect(page.text.contains(hash) && page.text.contains("Cấp chứng nhận"))
            }
            try await withServer(in: world, as: world.people.principal) { principal in
                let page = try await principal.get(.procedure(dossier.id.uuid))
                #expect(page.status == .ok && !page.text.contains(hash))
            }
            try await withServer(in: world, as: world.people.otherPrincipal) { stranger in
                let page = try await stranger.get(.procedure(dossier.id.uuid))
                #expect(page.status == .notFound)
            }
        }
    }
}
