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

/// Deadlines, working days, times and windows on pages.
@Suite struct ClockPagesTests {
    /// A dossier handed in on Monday 10 March 2025 and looked at on Wednesday 12 March.
    private func with(
        _ body: @Sendable @escaping (TestWorld, DossierID, Visitor, TestClock) async throws -> Void
    ) async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let dossier = try await world.makeDossier(state: .submitted, pack: pack)
            try await world.owner.transaction { transaction in
                try await transaction.execute("ALTER TABLE dossier DISABLE TRIGGER guard")
                try await transaction.execute("UPDATE dossier SET opened_at = '2024-09-10T10:00:00+07:00'")
                try await transaction.execute("ALTER TABLE dossier ENABLE TRIGGER guard")
            }
            try await world.owner.execute(
                """
                INSERT INTO submission (school_id, dossier_id, number, content, content_hash, level, submitted_by,
                    submitted_at)
                VALUES (\(world.school.uuid), \(dossier.uuid), 1, '{}', 'h', 0, \(world.people.principal.uuid),
                    '2025-03-10T10:00:00+07:00')
                """)
            let clock = TestClock("2025-03-12T01:00:00Z")
            try await withServer(in: world, clock: { clock.date }) { try await body(world, dossier, $0, clock) }
        }
    }

    @Test func aDeadlineFollowsTheCalendarAndAnException() async throws {
        try await with { world, dossier, visitor, clock in
            let officer = try await visitor.acting(as: world.people.districtOfficer)
            let province = try await visitor.acting(as: world.people.provinceOfficer)
            #expect(try await officer.get(.deadlines).text.contains("17/03/2025 <span"))
            let set = try await province.post(
                .workDays,
                [
                    ("don-vi", world.province.description), ("nam", "2025"), ("ngay", "14/03/2025"), ("la", "off"),
                    ("ly-do", "Bão số 1"),
                ])
            #expect(set.status.code == 303)
            let days = try await officer.get(Route.workDays.with("nam", "2025")).text
            #expect(days.contains("Bão số 1") && days.contains("Thứ sáu, 14/03/2025"))
            #expect(days.contains("Tết Nguyên đán"))
            #expect(try await officer.get(.deadlines).text.contains("18/03/2025 <span"))
            clock.set("2025-03-18T17:00:00Z")
            let late = try await officer.get(Route.deadlines.with("loc", "qua-han")).text
            #expect(late.contains("quá hạn 1 ngày, từ 19/03/2025"))
            let granted = try await officer.post(
                .moreTime,
                [
                    ("ho-so", "\(world.school)/\(dossier)"), ("viec", "accept"), ("den-ngay", "25/03/2025"),
                    ("ly-do", "Cán bộ ốm"),
                ])
            #expect(granted.status.code == 303)
            let after = try await officer.get(.deadlines).text
            #expect(after.contains("25/03/2025 <span") && after.contains("Cán bộ ốm"))
        }
    }

    @Test func aProvincesOwnTimeShowsItsSource() async throws {
        try await with { world, _, visitor, _ in
            let province = try await visitor.acting(as: world.people.provinceOfficer)
            let before = try await province.get(.actLimits).text
            #expect(before.contains("theo thông lệ, chưa đọc thấy trong văn bản"))
            let pack = try #require(TestWorld.standards.pack("17-2018-primary"))
            let set = try await province.post(
                .actLimits,
                [
                    ("don-vi", world.province.description), ("viec", "\(pack.circular.number)|accept"),
                    ("so-ngay", "8"), ("tinh-theo", "lam-viec"), ("ly-do", "Nhiều trường cùng nộp"),
                ])
            #expect(set.status.code == 303)
            #expect(try await province.get(.actLimits).text.contains("8 ngày làm việc"))
            let shown = try await province.get(.deadlines).text
            #expect(shown.contains("20/03/2025 <span") && shown.contains("Nhiều trường cùng nộp"))
        }
    }

    @Test func whatIsTypedWrongIsKeptAndExplained() async throws {
        try await with { world, dossier, visitor, _ in
            let officer = try await visitor.acting(as: world.people.districtOfficer)
            let past = try await officer.post(
                .moreTime,
                [
                    ("ho-so", "\(world.school)/\(dossier)"), ("viec", "accept"), ("den-ngay", "11/03/2025"),
                    ("ly-do", "X"),
                ])
            #expect(past.status.code == 422)
            #expect(past.text.contains("Ngày này đã qua"))
            let window = try await officer.post(
                .entryWindows,
                [
                    ("don-vi", world.district.description), ("nam", "2024"), ("mo-ngay", "10/10/2024"),
                    ("dong-ngay", "01/10/2024"), ("ly-do", "Kế hoạch năm"),
                ])
            #expect(window.status.code == 422)
            #expect(window.text.contains("không được sớm hơn ngày mở") && window.text.contains("Kế hoạch năm"))
        }
    }

    @Test func othersAreNotOfferedWhatTheyMayNotDo() async throws {
        try await with { world, _, visitor, _ in
            let head = try await visitor.acting(as: world.people.principal)
            for route in [Route.workDays, .actLimits, .entryWindows, .deadlines] {
                let page = try await head.get(route)
                #expect(page.status.code == 200)
                #expect(!page.text.contains("<details>"), "\(route.path)")
            }
            let district = [("don-vi", world.district.description), ("nam", "2024")]
            #expect(try await head.post(.entryWindows, district).status.code == 404)
            #expect(try await head.post(.moreTime, []).status.code == 404)
        }
    }
}
