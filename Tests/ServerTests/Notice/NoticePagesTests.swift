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

/// Notices, reminders and warnings on pages.
@Suite struct NoticePagesTests {
    @Test func aReminderIsSentReadAndSeenToBeRead() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world) { visitor in
                let officer = try await visitor.acting(as: world.people.districtOfficer)
                let list = try await officer.get(Route.reminders.with("loc", "chua-mo")).text
                #expect(list.contains("Trường chưa mở hồ sơ tự đánh giá"))
                let none = try await officer.post(.reminders, [("loc", "chua-mo"), ("loi-nhac", "Hãy mở hồ sơ")])
                #expect(none.status.code == 422)
                #expect(none.text.contains("ít nhất một trường") && none.text.contains("Hãy mở hồ sơ"))
                let sent = try await officer.post(
                    .reminders, [("loc", "chua-mo"), ("truong", "\(world.school)"), ("loi-nhac", "Hãy mở hồ sơ")])
                #expect(sent.status.code == 303)
                let before = try await officer.get(Route.notices.with("hop", "da-gui")).text
                #expect(before.contains("Hãy mở hồ sơ") && before.contains("chưa đến nơi"))
                let head = try await visitor.acting(as: world.people.principal)
                let page = try await head.get(.notices).text
                #expect(page.contains("Hãy mở hồ sơ") && page.contains("Chưa đọc"))
                let link = try #require(page.firstMatch(of: #/href="/thong-bao/([0-9a-f-]{36})"/#)).1
                let id = try #require(UUID(uuidString: String(link)))
                #expect(try await officer.get(.notice(id)).status.code == 404)
                #expect(try await head.get(.notice(id)).headers[.location] == "/")
                let after = try await officer.get(Route.notices.with("hop", "da-gui")).text
                #expect(after.contains("Đã đọc") && !after.contains("chưa đến nơi"))
            }
        }
    }

    @Test func warningsGoToThoseWhoHaveToActAndOnce() async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let dossier = try await world.makeDossier(state: .submitted, pack: pack)
            try await world.owner.execute(
                """
                INSERT INTO submission (school_id, dossier_id, number, content, content_hash, level, submitted_by,
                    submitted_at)
                VALUES (\(world.school.uuid), \(dossier.uuid), 1, '{}', 'h', 0, \(world.people.principal.uuid),
                    '2090-03-06T10:00:00+07:00')
                """)
            let app = try App(
                settings: Settings(), standards: TestStandards.real, database: world.database,
                hasher: PasswordHasher(cost: .light), logger: Silence.logger)
            let warnings = DeadlineWarnings(app: app)
            let week = try Date("2090-03-07T02:00:00Z", strategy: .iso8601)
            #expect(try await warnings.tell(at: week) == 1)
            #expect(try await warnings.tell(at: week) == 0)
            #expect(try await warnings.tell(at: week.addingTimeInterval(10 * 86_400)) == 1)
            let notices = try await app.notices.received(page: 1, as: world.people.districtOfficer)
            #expect(notices.count == 2)
            #expect(notices.first?.words.contains("đã quá hạn") == true)
            #expect(notices.last?.words.contains("đến hết ngày 13/03/2090") == true)
            #expect(try await app.notices.received(page: 1, as: world.people.principal).isEmpty)
        }
    }
}
