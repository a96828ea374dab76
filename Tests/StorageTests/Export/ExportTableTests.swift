import Postgres
import TestSupport
import Testing

@testable import Storage

/// Every table of a dossier or school is in the archive, or is named as one that stays.
@Suite struct ExportTableTests {
    /// Of the school, but not of a dossier: lists that managing bodies bring, what the school says to them, and the
    /// register of the province, which recorded outcomes fill by themselves.
    private static let ofTheSchool: Set<String> = [
        "figure_list_entry", "mismatch_answer", "certificate", "certificate_withdrawal",
    ]

    @Test func noTableIsForgotten() async throws {
        try await TestWorld.with { world in
            let rows = try await world.owner.query(
                """
                SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'dossier'::regclass)
                    AND c.relkind IN ('r', 'p') AND a.attname = 'school_id' AND NOT a.attisdropped
                """)
            let all = Set(try rows.map { try $0["name", as: String.self] })
            let entries = try await world.owner.transaction { try await ExportTables(in: $0).entries }
            let exported = Set(entries.map(\.name))
            #expect(all.subtracting(exported).subtracting(ExportTables.staying) == ExportTableTests.ofTheSchool)
            #expect(ExportTables.staying.isSubset(of: all) && ExportTables.acts.isSubset(of: exported))
            for (index, entry) in entries.enumerated() {
                let later = Set(entries[index...].map(\.name)).subtracting([entry.name])
                #expect(entry.references.isDisjoint(with: later), "\(entry.name) comes too early")
            }
        }
    }
}
