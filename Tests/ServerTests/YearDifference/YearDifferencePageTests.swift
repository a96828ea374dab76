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

@Suite struct YearDifferencePageTests {
    /// A rated dossier of the year before, and this year's, which took everything over.
    private func with(
        _ body: @Sendable @escaping (Dossier, Dossier, Visitor, TestWorld) async throws -> Void
    ) async throws {
        try await TestWorld.with { world in
            let (earlier, used) = try await world.ratedDossier()
            let (place, member): (Query, Query) = (
                "\(world.school.uuid), \(earlier.id.uuid)", "\(world.people.member.uuid)"
            )
            for statement: Query in [
                "INSERT INTO narrative VALUES (\(place), '1.1', 'strengths', 'Có mười hai lớp.', false, \(member))",
                "INSERT INTO evidence_counter VALUES (\(place), '1.1', 1)",
                """
                INSERT INTO evidence (school_id, dossier_id, criterion, box, serial, code, name, registered_by)
                VALUES (\(place), '1.1', 1, 1, 'H1-1.1-01', 'Chiến lược', \(member))
                """,
            ] { _ = try await world.owner.execute(statement) }
            let store = DossierStore(world.database)
            let carry = CarryOver(
                source: earlier.id, plan: CarryOverPlan(from: used.pack, to: used.pack),
                parts: Set(CarriedPart.allCases))
            let id = try await store.open(
                school: world.school, schoolYear: SchoolYear(start: earlier.schoolYear.start + 1), pack: used.pack,
                carryingOver: carry, as: world.people.principal)
            let dossier = try #require(try await store.dossier(id, as: world.people.principal))
            try await withServer(in: world, as: world.people.principal) { visitor in
                try await body(earlier, dossier, visitor, world)
            }
        }
    }

    @Test func nothingCarriedCountsUntilItIsTouched() async throws {
        try await with { earlier, dossier, visitor, world in
            let page = try await visitor.get(.yearDifference(dossier.id.uuid))
            #expect(page.status == .ok && page.text.contains("Hồ sơ năm học \(earlier.schoolYear)"))
            let rows = page.text.components(separatedBy: "<tr>")
            let first = try #require(rows.first { $0.contains("tieu-chi/1.1\"") })
            #expect(first.contains("Đạt Mức") && first.contains("Chưa đủ để kết luận"))
            #expect(first.contains("mục cần xác nhận") && first.contains("giữ nguyên 1") && first.contains("không đổi"))
            #expect(!page.text.contains("Mới đăng ký") && !page.text.contains("Đã rút"))
        }
    }

    @Test func whatWasWrittenAndRegisteredSinceIsTold() async throws {
        try await with { _, dossier, visitor, world in
            let (place, member): (Query, Query) = (
                "\(world.school.uuid), \(dossier.id.uuid)", "\(world.people.member.uuid)"
            )
            for statement: Query in [
                """
                UPDATE narrative SET body = 'Có mười bốn lớp.', to_confirm = false
                WHERE dossier_id = \(dossier.id.uuid)
                """,
                """
                UPDATE finding SET verdict = 'unmet', to_confirm = false
                WHERE dossier_id = \(dossier.id.uuid) AND criterion = '1.1' AND level = 1 AND indicator = 'a'
                """,
                """
                INSERT INTO evidence (school_id, dossier_id, criterion, box, serial, code, name, registered_by)
                VALUES (\(place), '1.1', 1, 2, 'H1-1.1-02', 'Nghị quyết', \(member))
                """,
            ] { _ = try await world.owner.execute(statement) }
            let page = try await visitor.get(.yearDifference(dossier.id.uuid))
            #expect(page.text.contains("giữ nguyên 1, thêm 1") && page.text.contains("Mới đăng ký"))
            #expect(page.text.contains("<ins>") && page.text.contains("1 phần viết"))
            let first = try #require(
                page.text.components(separatedBy: "<tr>").first { $0.contains("tieu-chi/1.1\"") })
            #expect(first.contains("Không đạt Mức 1"))
            let changes = page.text.components(separatedBy: "Chi tiết").last ?? ""
            #expect(changes.components(separatedBy: "state-unrated").count == 1)
        }
    }

    @Test func aDossierThatTookNothingOverHasNoSuchPage() async throws {
        try await with { earlier, _, visitor, _ in
            let answer = try await visitor.get(.yearDifference(earlier.id.uuid))
            #expect(answer.status == .notFound)
        }
    }
}
