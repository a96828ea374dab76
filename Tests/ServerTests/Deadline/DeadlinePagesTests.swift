import Accreditation
import Criteria
import Foundation
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct DeadlinePagesTests {
    /// 1 May 2025, 10:00 in Vietnam.
    private static let clock: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_746_068_400) }

    private func due(_ day: String, _ dossier: DossierID, in world: TestWorld) async throws {
        try await world.owner.transaction { transaction in
            try await transaction.execute("ALTER TABLE dossier DISABLE TRIGGER guard")
            try await transaction.execute("UPDATE dossier SET due_on = \(day)::date WHERE id = \(dossier.uuid)")
            try await transaction.execute("ALTER TABLE dossier ENABLE TRIGGER guard")
        }
    }

    @Test func theSchoolSeesTheCalendarOfItsRules() async throws {
        try await TestWorld.with { world in
            _ = try await world.ratedDossier()
            try await withServer(in: world, as: world.people.member, clock: Self.clock) { member in
                let page = try await member.get(.start)
                #expect(page.text.contains("Lịch năm học 2024-2025"))
                #expect(page.text.contains("Đến hết 31/05/2025"))
                #expect(page.text.contains("còn 30 ngày"))
                #expect(page.text.contains("theo thông lệ"))
            }
        }
    }

    @Test func officersSeeDeadlinesAndDueDossiers() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            try await due("2025-05-08", dossier.id, in: world)
            try await withServer(in: world, as: world.people.districtOfficer, clock: Self.clock) { officer in
                let page = try await officer.get(.start)
                #expect(page.text.contains("Thời hạn năm học 2024-2025"))
                #expect(page.text.contains("Hạn nộp 08/05/2025: 1 trường"))
                #expect(page.text.contains("đến hết 31/05/2025"))
            }
            try await due("2025-04-30", dossier.id, in: world)
            try await withServer(in: world, as: world.people.districtOfficer, clock: Self.clock) { officer in
                let page = try await officer.get(.start)
                #expect(!page.text.contains("Hạn nộp 30/04/2025"))
                #expect(page.text.contains("Quá hạn nộp: 1 trường"))
            }
        }
    }

    @Test(arguments: [(-3, "đã qua 3 ngày"), (0, "hôm nay là ngày cuối"), (5, "còn 5 ngày")])
    func daysAreSaidInWords(days: Int, words: String) {
        #expect(StateBadge(daysLeft: days, warning: 7).label == words)
        #expect((StateBadge(daysLeft: days, warning: 7).css == "state-warning") == (days >= 0))
        #expect(StateBadge(daysLeft: 8, warning: 7).css == "state-neutral")
    }

    @Test func theOperatorSeesWhatIsKnownAndWhatIsNot() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.operator) { visitor in
                let page = try await visitor.get(.start)
                #expect(page.text.contains("Vận hành hệ thống"))
                #expect(page.text.contains("1 tỉnh, 2 đơn vị cấp dưới, 2 trường"))
                #expect(page.text.contains("không biết bản sao gần nhất"))
            }
            let none = try await OperatorStore(world.database).counts(as: world.people.provinceOfficer)
            #expect(none == nil)
        }
    }
}
