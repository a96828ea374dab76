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

@Suite("Opening a self-assessment")
struct OpeningTests {
    /// 08:30 on 9 March 2026 in Vietnam, in the middle of the school year 2025-2026.
    static let clock: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_773_019_800) }

    @Test func theRulesInForceAreProposedWithTheirNotices() async throws {
        try await TestWorld.started { world in
            try await withServer(in: world, as: world.people.principal, clock: Self.clock) { visitor in
                let page = try await visitor.get(.newDossier)
                #expect(page.status == .ok)
                #expect(page.text.contains("Thông tư 17/2018/TT-BGDĐT"))
                #expect(page.text.contains("Bộ tiêu chí cho năm học 2025-2026"))
                #expect(page.text.contains("Thông tư 22/2024/TT-BGDĐT"))
                #expect(page.text.contains("diễn đạt của dự án"))
            }
        }
    }

    @Test func aYearWithoutRulesIsExplained() async throws {
        try await TestWorld.started { world in
            try await withServer(in: world, as: world.people.principal, clock: Self.clock) { visitor in
                try await world.owner.execute(
                    "UPDATE school SET kind = 'continuing' WHERE unit_id = \(world.school.uuid)")
                let page = try await visitor.get(Route.newDossier.with("nam", "2024-2025"))
                #expect(page.status == .ok)
                let missing = "chưa có bộ tiêu chí nào có hiệu lực ngày 01/09/2024 cho trung tâm giáo dục thường xuyên"
                #expect(page.text.contains(missing))
                #expect(!page.text.contains("name=\"bo\""))
            }
        }
    }

    /// 09:00 on 20 July 2026 in Vietnam: the school year 2025-2026 began under other rules than those in force now.
    static let july: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_784_512_800) }

    @Test func aYearThatSawTwoCircularsOffersBoth() async throws {
        try await TestWorld.started { world in
            try await withServer(in: world, as: world.people.principal, clock: Self.july) { visitor in
                let old = try #require(TestStandards.real.pack("17-2018-primary"))
                let page = try await visitor.get(.newDossier)
                #expect(page.text.contains("có hiệu lực ngày 20/07/2026 cho trường tiểu học"))
                #expect(page.text.contains("Thông tư 57/2026/TT-BGDĐT (đề xuất)"))
                #expect(page.text.contains("từ 01/09/2025 đến hết 06/07/2026"))
                #expect(page.text.contains("chưa đối chiếu với bản ký"))
                let answer = try await visitor.post(.newDossier, Self.form(world, hash: old.hash))
                #expect(answer.status == .seeOther)
                let found = try await DossierStore(world.database).dossiers(
                    of: world.school, as: world.people.principal)
                #expect(found.map(\.packHash) == [old.hash])
            }
        }
    }

    @Test func rulesOfAnotherYearAreNotAccepted() async throws {
        try await TestWorld.started { world in
            try await withServer(in: world, as: world.people.principal, clock: Self.july) { visitor in
                let old = try #require(TestStandards.real.pack("17-2018-primary"))
                var form = Self.form(world, hash: old.hash)
                form[1].1 = "2026-2027"
                let answer = try await visitor.post(.newDossier, form)
                #expect(answer.status == .conflict)
                #expect(!answer.text.contains("type=\"radio\""))
            }
        }
    }

    @Test func openingPinsTheRulesAndLeadsToTheDossier() async throws {
        try await TestWorld.started { world in
            try await withServer(in: world, as: world.people.principal, clock: Self.clock) { visitor in
                let pack = try #require(TestStandards.real.pack("17-2018-primary"))
                let answer = try await visitor.post(.newDossier, Self.form(world, hash: pack.hash))
                #expect(answer.status == .seeOther)
                let found = try await DossierStore(world.database).dossiers(
                    of: world.school, as: world.people.principal)
                #expect(found.map(\.packHash) == [pack.hash])
                let hub = try await visitor.get(answer.headers[.location] ?? "")
                #expect(hub.status == .ok)
                #expect(hub.text.contains("Hồ sơ tự đánh giá năm học 2025-2026"))
                #expect(hub.text.contains("Chưa đánh giá"))
                let again = try await visitor.post(.newDossier, Self.form(world, hash: pack.hash))
                #expect(again.headers[.location] == answer.headers[.location])
            }
        }
    }

    @Test func otherRulesThanShownAreShownFirst() async throws {
        try await TestWorld.started { world in
            try await withServer(in: world, as: world.people.principal, clock: Self.clock) { visitor in
                let answer = try await visitor.post(.newDossier, Self.form(world, hash: "cũ"))
                #expect(answer.status == .conflict)
                #expect(answer.text.contains("Bộ tiêu chí vừa được cập nhật"))
            }
        }
    }

    @Test func carryingOverIsOfferedAndShownAfterwards() async throws {
        try await TestWorld.started { world in
            let pack = try await world.keepPack()
            let old = try await world.makeDossier(year: 2024, pack: pack)
            try await world.owner.execute(
                """
                INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
                VALUES (\(world.school.uuid), \(old.uuid), '1.1', 1, 'a', 'met', \(world.people.member.uuid))
                """)
            try await withServer(in: world, as: world.people.principal, clock: Self.clock) { visitor in
                let page = try await visitor.get(.newDossier)
                #expect(page.text.contains("Mang sang từ hồ sơ năm học 2024-2025"))
                let answer = try await visitor.post(
                    .newDossier, Self.form(world, hash: pack.hash) + [("mang-sang", "findings")])
                let carried = try await visitor.get(answer.headers[.location] ?? "")
                #expect(carried.text.contains("Còn 1 mục cần xác nhận"))
                #expect(carried.text.contains("Không có mục nào bị bỏ lại"))
            }
        }
    }

    @Test func nobodyElseFindsThePage() async throws {
        try await TestWorld.started { world in
            _ = try await world.makeDossier()
            let people = world.people
            try await withServer(in: world, clock: Self.clock) { nobody in
                for person in [people.member, people.districtOfficer, people.operator, people.evaluator] {
                    let visitor = try await nobody.acting(as: person)
                    #expect(try await visitor.get(.newDossier).status == .notFound)
                    let sent = try await visitor.post(.newDossier, Self.form(world, hash: "x"))
                    #expect(sent.status == .notFound)
                }
                let other = try await nobody.acting(as: people.otherPrincipal)
                let sent = try await other.post(.newDossier, Self.form(world, hash: "x"))
                #expect(sent.status == .notFound)
            }
        }
    }

    private static func form(_ world: TestWorld, hash: String) -> [(String, String)] {
        [("truong", world.school.description), ("nam", "2025-2026"), ("bo", hash)]
    }
}
