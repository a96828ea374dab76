import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("The hub of a dossier")
struct DossierTests {
    @Test func theCouncilSeesWhereItStands() async throws {
        try await TestWorld.with { world in
            let id = try await Self.dossier(world)
            try await withServer(in: world, as: world.people.member) { visitor in
                let page = try await visitor.get(.dossier(id.uuid))
                #expect(page.status == .ok)
                #expect(page.text.contains("Tiêu chuẩn 1: Tổ chức và quản lý nhà trường"))
                #expect(page.text.contains(Route.criterion(dossier: id.uuid, code: "1.1").path))
                #expect(page.text.contains("1/158 chỉ báo đã đánh giá"))
                #expect(page.text.contains("1 chỉ báo đạt nhưng chưa có minh chứng"))
                #expect(page.text.contains("Hội đồng và phân công"))
                #expect(!page.text.contains("Kiểm tra và nộp hồ sơ"))
            }
        }
    }

    @Test func oneFailedIndicatorIsExplainedAndTheRestStaysNeutral() async throws {
        try await TestWorld.with { world in
            let id = try await Self.dossier(world)
            try await world.owner.execute("UPDATE finding SET verdict = 'unmet'")
            try await withServer(in: world, as: world.people.member) { visitor in
                let page = try await visitor.get(.dossier(id.uuid))
                #expect(page.text.contains("Không mức nào, nếu giữ các đánh giá hiện có"))
                #expect(page.text.components(separatedBy: "state-unmet").count == 2)
                #expect(page.text.contains("state-unrated"))
            }
        }
    }

    @Test func theDeadlineIsShownWithTheDaysLeft() async throws {
        try await TestWorld.with { world in
            let id = try await Self.dossier(world)
            try await world.owner.transaction { transaction in
                try await transaction.execute("ALTER TABLE dossier DISABLE TRIGGER guard")
                try await transaction.execute("UPDATE dossier SET due_on = '2026-03-15' WHERE id = \(id.uuid)")
                try await transaction.execute("ALTER TABLE dossier ENABLE TRIGGER guard")
            }
            try await withServer(in: world, as: world.people.principal, clock: OpeningTests.clock) { visitor in
                let page = try await visitor.get(.dossier(id.uuid))
                #expect(page.text.contains("Hạn nộp 15/03/2026: còn 6 ngày"))
                #expect(page.text.contains("Kiểm tra và nộp hồ sơ"))
            }
        }
    }

    @Test func officersSeeNoWorkings() async throws {
        try await TestWorld.with { world in
            let id = try await Self.dossier(world)
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let page = try await visitor.get(.dossier(id.uuid))
                #expect(page.status == .ok)
                #expect(page.text.contains("Đang tự đánh giá"))
                #expect(!page.text.contains("chỉ báo đã đánh giá"))
                #expect(!page.text.contains("Hội đồng và phân công"))
                #expect(try await visitor.get(.carriedOver(id.uuid)).status == .notFound)
            }
        }
    }

    @Test func strangersFindNothing() async throws {
        try await TestWorld.with { world in
            let id = try await Self.dossier(world)
            let people = world.people
            try await withServer(in: world) { nobody in
                for person in [people.otherPrincipal, people.otherDistrictOfficer, people.evaluator, people.operator] {
                    let visitor = try await nobody.acting(as: person)
                    for route in [Route.dossier(id.uuid), .facts(id.uuid), .carriedOver(id.uuid)] {
                        #expect(try await visitor.get(route).status == .notFound)
                    }
                }
            }
        }
    }

    /// A dossier under the real rules with one indicator rated.
    static func dossier(_ world: TestWorld) async throws -> DossierID {
        let id = try await world.makeDossier(pack: try await world.keepPack())
        try await world.owner.execute(
            """
            INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
            VALUES (\(world.school.uuid), \(id.uuid), '1.1', 1, 'a', 'met', \(world.people.secretary.uuid))
            """)
        return id
    }
}
