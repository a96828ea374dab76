import Foundation
import Testing

@testable import Postgres

@Suite struct TransactionTests {
    struct Stop: Error {}

    @Test func preludeAndFirstStatementAreOneRoundTrip() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute("SELECT 1")
            let before = pool.statistics.roundTrips
            let seen = try await pool.transaction(prelude: ["SELECT set_config('app.person', \("42"), true)"]) { tx in
                let rows = try await tx.query("SELECT current_setting('app.person') AS person")
                #expect(pool.statistics.roundTrips == before + 1)
                return try rows[0]["person", as: String.self]
            }
            #expect(seen == "42")
            #expect(pool.statistics.roundTrips == before + 2)
            let once = try await pool.queryOnce(
                prelude: ["SELECT set_config('app.person', \("43"), true)"],
                "SELECT current_setting('app.person') AS person")
            #expect(try once[0]["person", as: String.self] == "43")
            #expect(pool.statistics.roundTrips == before + 3)
            #expect(try await pool.first("SELECT current_setting('app.person', true) AS p") == "")
        }
    }

    @Test func savepointUndoesOnlyItsOwn() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute("CREATE TEMP TABLE t (n int PRIMARY KEY)")
            try await pool.transaction { tx in
                try await tx.execute("INSERT INTO t VALUES (1)")
                await #expect(throws: PostgresError.self) {
                    try await tx.savepoint { tx in
                        try await tx.execute("INSERT INTO t VALUES (2)")
                        try await tx.execute("INSERT INTO t VALUES (1)")
                    }
                }
                await #expect(throws: Stop.self) { try await tx.savepoint { _ in throw Stop() } }
                try await tx.savepoint { tx in
                    try await tx.execute("INSERT INTO t VALUES (3)")
                    try await tx.savepoint { tx in try tx.enqueue("INSERT INTO t VALUES (4)") }
                }
            }
            let numbers = try await pool.query("SELECT n FROM t ORDER BY n").map { try $0["n", as: Int.self] }
            #expect(numbers == [1, 3, 4])
        }
    }

    @Test func throwingBodyRollsBackAndFreesTheConnection() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute("CREATE TEMP TABLE t (n int)")
            await #expect(throws: Stop.self) {
                try await pool.transaction { tx in
                    try await tx.execute("INSERT INTO t VALUES (1)")
                    throw Stop()
                }
            }
            #expect(try await pool.query("SELECT n FROM t").isEmpty)
            #expect(pool.statistics.opened == 1)
        }
    }

    @Test func swallowedErrorDoesNotPassForACommit() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute("CREATE TEMP TABLE t (n int)")
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction { tx in
                    try await tx.execute("INSERT INTO t VALUES (1)")
                    _ = try? await tx.query("SELECT 1/0")
                }
            }
            #expect(error?.kind == .transaction)
            #expect(try await pool.query("SELECT n FROM t").isEmpty)
        }
    }

    @Test func queuedStatementTravelsWithCommitAndItsErrorCounts() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute("CREATE TEMP TABLE t (n int PRIMARY KEY)")
            let before = pool.statistics.roundTrips
            try await pool.transaction { tx in try tx.enqueue("INSERT INTO t VALUES (\(1))") }
            #expect(pool.statistics.roundTrips == before + 1)
            let line = #line + 1  // inside the macro below #line is the macro's own
            let error = await #expect(throws: PostgresError.self) {
                try await pool.transaction { tx in try tx.enqueue("INSERT INTO t VALUES (\(1))") }
            }
            #expect(error?.sqlState == .uniqueViolation)
            #expect(error?.line == line)
            #expect(try await pool.query("SELECT n FROM t").count == 1)
        }
    }

    @Test func emptyTransactionAsksNothing() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            let value = try await pool.transaction(prelude: ["SELECT 1"]) { _ in 5 }
            #expect(value == 5)
            #expect(pool.statistics.roundTrips == 0)
        }
    }

    @Test func levelAndReadOnlyReachTheServer() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.transaction(level: .serializable, readOnly: true) { tx in
                let results = try await tx.pipeline(["SHOW transaction_isolation", "SHOW transaction_read_only"])
                #expect(try results[0][0].decode(String.self, at: 0) == "serializable")
                #expect(try results[1][0].decode(String.self, at: 0) == "on")
            }
        }
    }

    @Test func escapedTransactionIsOver() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            let escaped = try await pool.transaction { tx in
                try await tx.execute("SELECT 1")
                return tx
            }
            let error = await #expect(throws: PostgresError.self) { try await escaped.execute("SELECT 1") }
            #expect(error?.kind == .transaction)
        }
    }

    @Test func scriptRunsInsideTheTransaction() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            await #expect(throws: Stop.self) {
                try await pool.transaction { tx in
                    try await tx.runScript("CREATE TABLE script_t (n int); INSERT INTO script_t VALUES (1), (2);")
                    #expect(try await tx.query("SELECT n FROM script_t").count == 2)
                    throw Stop()
                }
            }
            let table: String? = try await pool.first("SELECT to_regclass('script_t')::text")
            #expect(table == nil)
            let error = await #expect(throws: PostgresError.self) { try await pool.runScript("SELECT 1; SELECT 1/0") }
            #expect(error?.sqlState == "22012")
            let value: Int = try await pool.first("SELECT 3 AS n")
            #expect(value == 3)
        }
    }
}
