import TestSupport
import Testing

@testable import Storage

@Suite struct TestDatabaseTests {
    @Test func everyTestHasASchemaOfItsOwn() async throws {
        try await TestDatabase.with(prepare: { _ in }) { database in
            try await DatabaseScript.run(
                "CREATE TABLE t AS SELECT 1 AS a; GRANT SELECT ON t TO accreditation_server;", conninfo: database.owner)
            try await DatabaseScript.run("SELECT 1 / count(*) FROM t;", conninfo: database.server)
            await #expect(throws: ClusterError.self) {
                try await DatabaseScript.run("DELETE FROM t;", conninfo: database.server)
            }
        }
    }

    @Test func isMadeByTheRealMigrations() async throws {
        try await TestDatabase.with { database in
            let migrator = Migrator(address: database.owner, schema: database.schema, logger: quiet)
            let missing = try await migrator.plan(Migration.bundled())
            #expect(missing.isEmpty)
            await migrator.shutdown()
        }
    }

    @Test(arguments: [
        "host=/run/x dbname=a", "postgresql:///a?host=/tmp/x", "postgres://u:p@127.0.0.1:5433/a", "host='::1' dbname=a",
        "postgresql://[::1]:5432/a", "postgresql://%2Frun%2Fx/a",
    ])
    func acceptsThisMachine(address: String) throws {
        #expect(try LocalAddress(address).description == address)
    }

    @Test(arguments: [
        "dbname=a", "host=db.example.vn dbname=a", "postgresql://db.example.vn/a", "postgresql:///a",
        "host=/run/x,db.example.vn", "host=/run/x hostaddr=10.0.0.1", "service=live host=/run/x",
        "postgresql://127.0.0.1.example.vn/a",
    ])
    func refusesEveryOtherMachine(address: String) {
        #expect(throws: LocalAddress.NotLocal.self) { try LocalAddress(address) }
    }
}
