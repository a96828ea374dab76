import Accreditation
import Criteria
import Postgres
import TestSupport
import Testing

@testable import Storage

@Suite struct ClosedContentTests {
    @Test func aSaveThatBeganBeforeTheHandingInCannotSlipInBehindIt() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier()
            let person = world.people.member
            let late = try await world.database.write(as: world.people.principal) { transaction in
                _ = try await transaction.query("SELECT FROM dossier WHERE id = \(dossier.id) FOR UPDATE")
                let late = Task { try await save(dossier, as: person, world) }
                try await waitUntilSomebodyWaits(for: transaction)
                try await transaction.execute("UPDATE dossier SET state = 'submitted' WHERE id = \(dossier.id)")
                return late
            }
            await #expect(throws: StorageError.self) { try await late.value }
            let rows = try await world.owner.query("SELECT count(*) AS count FROM finding WHERE verdict = 'unmet'")
            #expect(try rows[0]["count", as: Int.self] == 0)
        }
    }

    @Test(arguments: [
        "finding", "narrative", "improvement", "evidence", "dossier_facts", "council_member", "figure_value",
        "figure_reason",
    ])
    func everyTableOfTheContentIsGuarded(table: String) async throws {
        try await TestWorld.with { world in
            let rows = try await world.owner.query(
                """
                SELECT count(*) AS count FROM pg_trigger
                WHERE tgname = 'guard_content' AND tgrelid = \(table)::regclass AND tgenabled = 'O'
                """)
            #expect(try rows[0]["count", as: Int.self] == 1)
        }
    }

    private func save(_ dossier: Dossier, as person: PersonID, _ world: TestWorld) async throws {
        try await world.database.write(as: person) { transaction in
            _ = try await transaction.execute(
                """
                UPDATE finding SET verdict = 'unmet', rated_by = \(person)
                WHERE dossier_id = \(dossier.id) AND criterion = '1.1' AND level = 1 AND indicator = 'a'
                """)
        }
    }

    private func waitUntilSomebodyWaits(for transaction: Transaction) async throws {
        for _ in 0..<200 {
            let rows = try await transaction.query(
                """
                SELECT count(*) AS count FROM pg_locks
                WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
                """)
            if try rows[0]["count", as: Int.self] > 0 { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("nobody waits for the dossier")
    }
}
