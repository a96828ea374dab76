import Logging
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct MigratorTests {
    @Test func appliesOnceAndPlansNothingAfterwards() async throws {
        try await TestDatabase.with(prepare: { _ in }) { schema in
            let migrator = Migrator(address: schema.owner, schema: schema.schema, logger: Logger(label: "test"))
            let all = try Migration.bundled()
            #expect(try await migrator.plan(all) == all)
            #expect(try await migrator.apply(all) == all)
            #expect(try await migrator.plan(all) == [])
            #expect(try await migrator.apply(all) == [])
            await migrator.shutdown()
        }
    }

    @Test func refusesAFileThatWasChangedAfterwards() async throws {
        try await TestWorld.with { world in
            try await world.owner.execute("UPDATE migration SET checksum = 'x' WHERE number = 3")
            let migrator = Migrator(
                address: world.schema.owner, schema: world.schema.schema, logger: Logger(label: "test"))
            await #expect(throws: MigrationError.changed(3, title: "rule-packs")) {
                try await migrator.plan(try Migration.bundled())
            }
            await migrator.shutdown()
        }
    }

    @Test func everyTableWithSchoolDataHasRowSecurityAndTheServerOwnsNothing() async throws {
        try await TestWorld.with { world in
            let open = try await world.owner.query(
                """
                SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = current_schema AND c.relkind = 'r' AND NOT c.relrowsecurity
                    AND has_table_privilege('accreditation_server', c.oid, 'SELECT') ORDER BY 1
                """)
            let names = try open.map { try $0["name", as: String.self] }
            #expect(names == ["entry_action", "migration", "permission", "rule_pack", "rule_pack_file"])
            let owned = try await world.owner.query(
                """
                SELECT count(*) AS owned FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                WHERE r.rolname = 'accreditation_server'
                """)
            #expect(try owned[0]["owned", as: Int.self] == 0)
        }
    }
}
