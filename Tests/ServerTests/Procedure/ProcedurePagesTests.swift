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

    @Test func aRefusalNamesItsPaper() async throws {
        try await TestWorld.with { world in
            let (opened, used) = try await world.evaluatedDossier()
            try await world.settleEverything(in: opened, used)
            let dossier = try await world.agreeToDraft(of: opened, used)
            try await ConclusionStore(world.database).conclude(
                dossier, under: used, summary: "Chưa đạt", as: world.people.leader)
            try await withServer(in: world, as: world.people.provinceOfficer) { officer in
                let route = Route.procedure(dossier.id.uuid)
                let page = try await officer.get(route).text
                let form = try #require(page.components(separatedBy: "value=\"refuse\"").last)
                let seen = try #require(form.firstMatch(of: #/name="noi-dung" value="([0-9a-f]{64})"/#))
                var fields = [
                    ("viec", "refuse"), ("noi-dung", String(seen.1)), ("ly-do-refuse", "Không đạt Mức 1"),
                    ("so-quyet-dinh-refuse", ""), ("ngay-quyet-dinh-refuse", "mai"),
                ]
                let empty = try await officer.post(route, fields)
                #expect(empty.status == .unprocessableContent && empty.text.contains("Không đạt Mức 1"))
                #expect(empty.text.contains("Hãy ghi số của văn bản") && empty.text.contains("Hãy ghi ngày ký"))
                fields[3].1 = "15/TB-SGDĐT"
                fields[4].1 = "02/06/2025"
                #expect(try await officer.post(route, fields).status == .seeOther)
                let done = try await officer.get(route).text
                #expect(done.contains("15/TB-SGDĐT, 02/06/2025: Không đạt Mức 1"))
            }
        }
    }

    @Test func whatStandsInTheWayOfForwardingIsSaid() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let people = world.people
            try await world.handIn(dossier, used)
            let store = RegistrationStore(world.database)
            try await store.send(
                RegistrationStore.Draft(
                    sender: .school, wish: "both", letterNumber: "1/CV", letterDay: nil, note: "", items: []),
                with: try await world.dossier(dossier.id, as: people.principal), as: people.principal)
            let letter = try #require(try await store.sent(with: dossier.id, as: people.districtOfficer).last)
            try await store.check(
                letter.id, of: try await world.dossier(dossier.id, as: people.districtOfficer),
                gaps: ["report": "Thiếu một bản"], note: "", as: people.districtOfficer)
            try await world.put(dossier.id, into: .accepted)
            try await withServer(in: world, as: people.districtOfficer) { officer in
                let route = Route.procedure(dossier.id.uuid)
                let page = try await officer.get(route).text
                #expect(page.contains("Chưa chuyển hồ sơ lên được") && page.contains("Thiếu một bản"))
                #expect(!page.contains("value=\"forward\""))
                let seen = try #require(
                    try await ActStore(world.database).seen(
                        for: .forward, of: try await world.dossier(dossier.id, as: people.districtOfficer),
                        as: people.districtOfficer))
                let sent = try await officer.post(route, [("viec", "forward"), ("noi-dung", seen)])
                #expect(sent.status == .conflict && sent.text.contains("Hiệu trưởng bổ sung và gửi lại"))
            }
        }
    }
}
