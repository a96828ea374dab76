import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("The start page, role by role")
struct DeskTests {
    @Test func aMemberSeesTheDossierAndOwnCriteria() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            try await world.owner.execute(
                """
                INSERT INTO criterion_assignment
                VALUES (\(world.school.uuid), \(id.uuid), '1.2', \(world.people.member.uuid), NULL)
                """)
            try await withServer(in: world, as: world.people.member) { visitor in
                let page = try await visitor.get(.start)
                #expect(page.status == .ok)
                #expect(page.text.contains("Trường Tiểu học Hạ Vân – năm học 2024-2025"))
                #expect(page.text.contains("1/158 chỉ báo đã đánh giá"))
                #expect(page.text.contains("Tiêu chí của tôi"))
                #expect(page.text.contains(Route.criterion(dossier: id.uuid, code: "1.2").path))
                #expect(page.text.contains("Để đạt Mức 1 còn cần ít nhất 80 chỉ báo"))
                #expect(!page.text.contains("Mở hồ sơ tự đánh giá"))
            }
        }
    }

    @Test func changesByOthersAreToldOnTheNextVisit() async throws {
        try await TestWorld.with { world in
            _ = try await DossierTests.dossier(world)
            try await withServer(in: world, as: world.people.member) { visitor in
                let first = try await visitor.get(.start)
                #expect(!first.text.contains("Thay đổi từ lần xem trước"))
                try await world.owner.execute("UPDATE visit SET seen_at = now() - interval '1 day'")
                try await world.owner.transaction { transaction in
                    let who = world.people.secretary.description
                    try await transaction.execute("SELECT set_config('app.person', \(who), true)")
                    try await transaction.execute("UPDATE finding SET verdict = 'unmet'")
                }
                let next = try await visitor.get(.start)
                #expect(next.text.contains("Thay đổi từ lần xem trước"))
                #expect(next.text.contains("Hoàng Thị Thư sửa kết quả đánh giá của tiêu chí 1.1"))
            }
        }
    }

    @Test func theHeadIsOfferedANewDossier() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.principal, clock: OpeningTests.clock) { visitor in
                let page = try await visitor.get(.start)
                #expect(page.text.contains("Mở hồ sơ tự đánh giá – Trường Tiểu học Hạ Vân"))
            }
        }
    }

    @Test func officersSeeCountsAndNoWorkings() async throws {
        try await TestWorld.with { world in
            _ = try await DossierTests.dossier(world)
            let people = world.people
            try await withServer(in: world) { nobody in
                let district = try await nobody.acting(as: people.districtOfficer).get(.start)
                #expect(district.text.contains("Đang tự đánh giá: 1 trường"))
                #expect(!district.text.contains("chỉ báo đã đánh giá"))
                let province = try await nobody.acting(as: people.provinceOfficer).get(.start)
                #expect(province.text.contains("Chưa mở hồ sơ: 1 trường"))
                let other = try await nobody.acting(as: people.otherDistrictOfficer).get(.start)
                #expect(!other.text.contains("Đang tự đánh giá: 1 trường"))
                #expect(other.text.contains("Chưa mở hồ sơ: 1 trường"))
            }
        }
    }

    @Test func evaluatorsSeeTheirTeamsOnly() async throws {
        try await TestWorld.with { world in
            _ = try await DossierTests.dossier(world)
            try await withServer(in: world, as: world.people.evaluator) { visitor in
                let page = try await visitor.get(.start)
                #expect(page.text.contains("Hiện bạn chưa được phân vào đoàn hay hội đồng nào."))
                #expect(!page.text.contains("Hạ Vân"))
            }
        }
    }
}
