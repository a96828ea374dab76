import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Who may do what with the register")
struct CertificatePermissionTests {
    @Test func readingFollowsThePermissionTable() async throws {
        try await TestWorld.with { world in
            _ = try await CertificateStoreTests.bring([try CertificateStoreTests.line(world.school)], in: world)
            try await Self.withdraw(world)
            _ = try await world.makeDossier()
            let server = RowSecurityTests.server(world)
            for (person, roles) in RowSecurityTests.people(world) {
                let allowed = Permission.allows(.readRegister, to: roles)
                for table in ["certificate", "certificate_withdrawal"] {
                    let rows = try await server.queryOnce(
                        prelude: [RowSecurityTests.identity(person)],
                        "SELECT count(*) AS seen FROM \(identifier: table)")
                    #expect((try rows[0]["seen", as: Int.self] > 0) == allowed, "\(table) as \(roles)")
                }
            }
            await server.shutdown()
        }
    }

    private static func withdraw(_ world: TestWorld) async throws {
        try await world.owner.execute(
            """
            INSERT INTO certificate_withdrawal (certificate_id, school_id, decision_number, decided_on, reason,
                seen_hash, withdrawn_by)
            SELECT id, school_id, '9/QĐ', '2024-05-06', 'Không còn đạt', 'h', \(world.people.provinceOfficer.uuid)
            FROM certificate
            """)
    }

    @Test func writingFollowsThePermissionTable() async throws {
        try await TestWorld.with { world in
            _ = try await CertificateStoreTests.bring([try CertificateStoreTests.line(world.school)], in: world)
            let server = RowSecurityTests.server(world)
            for (person, roles) in RowSecurityTests.people(world) {
                for statement in Self.attempts(world, person) {
                    let done = try await WriteAttempt("", [], statement).succeeds(as: person, on: server)
                    #expect(done == Permission.allows(.keepRegister, to: roles), "\(statement) as \(roles)")
                }
            }
            await server.shutdown()
        }
    }

    private static func attempts(_ world: TestWorld, _ person: PersonID) -> [Query] {
        [
            "UPDATE certificate SET paper_number = 'x'",
            """
            INSERT INTO certificate_withdrawal (certificate_id, school_id, decision_number, decided_on, reason,
                seen_hash, withdrawn_by)
            SELECT id, school_id, '9/QĐ', '2024-05-06', 'Không còn đạt', 'h', \(person.uuid) FROM certificate
            """,
            """
            INSERT INTO certificate_draft (id, unit_id, file_name, content, sent_by)
            VALUES (\(UUID()), \(world.province.uuid), 'x', '\\x00', \(person.uuid))
            """,
            """
            WITH batch AS (INSERT INTO certificate_import (id, unit_id, file_name, file_hash, taken, brought_by)
                VALUES (\(UUID()), \(world.province.uuid), 'x', 'h', 1, \(person.uuid)) RETURNING id)
            SELECT FROM batch
            """,
        ]
    }

    @Test func nobodyChangesOrTakesBackWhatStandsInTheRegister() async throws {
        try await TestWorld.with { world in
            _ = try await CertificateStoreTests.bring([try CertificateStoreTests.line(world.school)], in: world)
            try await Self.withdraw(world)
            let attempts: [Query] = [
                "UPDATE certificate SET rank = 2", "UPDATE certificate SET valid_until = '2090-01-01'",
                "UPDATE certificate SET withdrawn_on = NULL", "UPDATE certificate SET school_id = school_id",
                "DELETE FROM certificate", "DELETE FROM certificate_withdrawal",
                "UPDATE certificate_withdrawal SET reason = 'x'", "UPDATE certificate_import SET taken = 0",
                "DELETE FROM certificate_import",
                """
                INSERT INTO certificate (school_id, school_name, kind, rank, decision_number, decided_on,
                    is_end_printed) SELECT unit_id, 'x', 'accreditation', 1, '77/QĐ', '2024-01-01', false FROM school
                """,
            ]
            let server = RowSecurityTests.server(world)
            for (person, roles) in RowSecurityTests.people(world) {
                for attempt in attempts {
                    let done = try await WriteAttempt("", [], attempt).succeeds(as: person, on: server)
                    #expect(!done, "\(attempt) as \(roles)")
                }
            }
            await server.shutdown()
        }
    }

    @Test func schoolsOfAnotherProvinceAreNotBrought() async throws {
        try await TestWorld.with { world in
            let other = UnitID()
            try await world.owner.execute(
                "INSERT INTO unit (id, kind, name) VALUES (\(other.uuid), 'province', 'Tỉnh khác')")
            try await world.owner.execute(
                "UPDATE unit SET parent_id = \(other.uuid) WHERE id = \(world.otherDistrict.uuid)")
            await #expect(throws: StorageError.self) {
                try await CertificateStoreTests.bring(
                    [try CertificateStoreTests.line(world.otherSchool)], in: world)
            }
            let schools = try await CertificateStore(world.database).schools(
                below: world.province, as: world.people.provinceOfficer)
            #expect(schools.map(\.id) == [world.school])
            #expect(
                try await CertificateStore(world.database).schools(
                    below: world.province, as: world.people.districtOfficer
                ).isEmpty)
        }
    }

    @Test func filesWaitForTheirSenderAlone() async throws {
        try await TestWorld.with { world in
            let (store, people) = (CertificateStore(world.database), world.people)
            let draft = CertificateDraft(id: UUID(), unit: world.province, fileName: "a.csv", content: [1, 2])
            await #expect(throws: StorageError.self) { try await store.keep(draft, as: people.districtOfficer) }
            try await store.keep(draft, as: people.provinceOfficer)
            #expect(try await store.draft(draft.id, as: people.provinceOfficer) == draft)
            await #expect(throws: StorageError.self) { try await store.draft(draft.id, as: people.principal) }
            try await store.drop(draft.id, as: people.provinceOfficer)
            await #expect(throws: StorageError.self) { try await store.draft(draft.id, as: people.provinceOfficer) }
        }
    }
}
