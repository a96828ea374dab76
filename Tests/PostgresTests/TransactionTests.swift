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
            #expect(try await pool.query("SELECT current_setting('app.person', true) AS p")[0]["p"] == "")
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
}
