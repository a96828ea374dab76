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

@Suite("Opening a self-assessment of a school with several schooling levels")
struct OpeningLevelsTests {
    /// 08:30 on 21 November 2026 in Vietnam.
    private static let november: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_795_224_600) }

    @Test func theSchoolSaysItsLevelsBeforeItIsRated() async throws {
        try await TestWorld.started { world in
            try await withServer(in: world, as: world.people.principal, clock: Self.november) { visitor in
                try await world.owner.execute(
                    "UPDATE school SET kind = 'multi-level' WHERE unit_id = \(world.school.uuid)")
                let page = try await visitor.get(.newDossier)
                #expect(page.text.contains("chưa ghi mình dạy những cấp học nào"))
                #expect(page.text.contains(Route.editUnit(world.school.uuid).path))
                #expect(!page.text.contains("name=\"bo\""))
                let refused = try await visitor.post(.newDossier, try Self.form(world))
                #expect(refused.status == .unprocessableContent)
                try await world.owner.execute(
                    "UPDATE school SET schooling_levels = \(["lower-secondary", "primary"])")
                let ready = try await visitor.get(.newDossier)
                #expect(ready.text.contains("đánh giá riêng từng cấp học: Tiểu học, Trung học cơ sở"))
                #expect(try await visitor.post(.newDossier, try Self.form(world)).status == .seeOther)
                let found = try await DossierStore(world.database).dossiers(
                    of: world.school, as: world.people.principal)
                #expect(found.first?.parts == ["primary", "lower-secondary"])
            }
        }
    }

    @Test func aSchoolOfSeveralLevelsIsDescribedWithAtLeastTwo() async throws {
        try await TestWorld.with { world in
            try await withServer(in: world, as: world.people.principal) { visitor in
                let address = Route.editUnit(world.school.uuid)
                let form = [
                    ("ten", "Trường Hạ Vân"), ("loai", "multi-level"), ("version", "1"), ("phien-ban-truong", "1"),
                    ("cap-hoc", "lower-secondary"),
                ]
                let refused = try await visitor.post(address, form)
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("ít nhất hai cấp học"))
                #expect(try await visitor.post(address, form + [("cap-hoc", "primary")]).status == .seeOther)
                let row = try #require(
                    try await world.owner.query(
                        "SELECT schooling_levels FROM school WHERE unit_id = \(world.school.uuid)"
                    ).first)
                #expect(try row["schooling_levels", as: [String].self] == ["primary", "lower-secondary"])
            }
        }
    }

    private static func form(_ world: TestWorld) throws -> [(String, String)] {
        let hash = try #require(TestStandards.real.pack("57-2026-general")).hash
        return [("truong", world.school.description), ("nam", "2026-2027"), ("bo", hash)]
    }
}
