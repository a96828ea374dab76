import Foundation
import Logging
import Testing

@testable import Postgres

@Suite struct PoolTests {
    @Test func fiftyTasksShareFourConnections() async throws {
        try await TestConnection.withPool(size: 4) { pool in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...50 {
                    group.addTask {
                        for _ in 1...20 { _ = try await pool.query("SELECT \(number)::int AS n") }
                        return try await pool.transaction { tx in
                            try await tx.query("SELECT \(number)::int AS n")[0]["n", as: Int.self]
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 1275)
            #expect(pool.statistics.opened <= 4)
            #expect(pool.statistics.leased == 0)
            #expect(pool.statistics.waiting == 0)
        }
    }

    @Test func waitingForAConnectionEndsWithAnError() async throws {
        try await TestConnection.withPool(size: 1, configure: { $0.acquireTimeout = .milliseconds(100) }) { pool in
            let error = try await pool.transaction { tx in
                try await tx.execute("SELECT 1")
                return await #expect(throws: PostgresError.self) { try await pool.query("SELECT 2") }
            }
            #expect(error?.kind == .exhausted)
            #expect(error?.file == "PostgresTests/PoolTests.swift")
            #expect(try await pool.first("SELECT 3 AS n") == 3)
        }
    }

    @Test func statementTimeoutLeavesTheConnectionUsable() async throws {
        try await TestConnection.withPool(size: 1, configure: { $0.statementTimeout = .milliseconds(100) }) { pool in
            let error = await #expect(throws: PostgresError.self) { try await pool.query("SELECT pg_sleep(5)") }
            #expect(error?.sqlState == .queryCanceled)
            let value: Int = try await pool.first("SELECT 3 AS n")
            #expect(value == 3)
            #expect(pool.statistics.opened == 1)
        }
    }

    @Test func cancelledTaskStopsItsStatementAndGivesItsSlotBack() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute("SELECT 1")
            let began = ContinuousClock.now
            let task = Task { try await pool.query("SELECT pg_sleep(20)") }
            try await Task.sleep(for: .milliseconds(100))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(ContinuousClock.now - began < .seconds(5))
            #expect(try await pool.first("SELECT 3 AS n") == 3)
            #expect(pool.statistics.leased == 0)
        }
    }

    @Test func cancelledWaiterLeavesTheLine() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.transaction { tx in
                try await tx.execute("SELECT 1")
                let task = Task { try await pool.query("SELECT 2") }
                while pool.statistics.waiting == 0 { try await Task.sleep(for: .milliseconds(5)) }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                #expect(pool.statistics.waiting == 0)
            }
        }
    }

    @Test func shutdownRefusesNewWorkAndWaitsForTheOld() async throws {
        let pool = Pool(PoolConfiguration(address: try await TestConnection.address()), logger: Logger(label: "test"))
        let running = Task { try await pool.query("SELECT pg_sleep(0.2)") }
        while pool.statistics.leased == 0 { try await Task.sleep(for: .milliseconds(5)) }
        await pool.shutdown()
        #expect(pool.statistics.leased == 0)
        #expect(try await running.value.count == 1)
        let error = await #expect(throws: PostgresError.self) { try await pool.query("SELECT 1") }
        #expect(error?.kind == .closed)
    }

    @Test func preparedStatementsAreBounded() async throws {
        try await TestConnection.withPool(size: 1, configure: { $0.statementCacheSize = 3 }) { pool in
            for number in 1...10 { try await pool.execute("SELECT \(unsafe: "\(number)")") }
            try await pool.execute("SELECT 9")
            let names = try await pool.query("SELECT statement AS s FROM pg_prepared_statements ORDER BY prepare_time")
            let texts = try names.map { try $0["s", as: String.self] }
            #expect(texts.contains("SELECT 9") && texts.contains("SELECT 10") && !texts.contains("SELECT 1"))
            #expect(names.count <= 4)
        }
    }

    @Test func forgottenAndOutdatedStatementsArePreparedAgain() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute("CREATE TEMP TABLE t AS SELECT 1 AS a")
            #expect(try await pool.query("SELECT * FROM t")[0].columnNames == ["a"])
            try await pool.execute("ALTER TABLE t ADD COLUMN b int DEFAULT 2")
            #expect(try await pool.query("SELECT * FROM t")[0].columnNames == ["a", "b"])
            try await pool.execute("DEALLOCATE ALL")
            let row = try await pool.queryOnce(prelude: ["SELECT 1"], "SELECT * FROM t")[0]
            #expect(try row["b", as: Int.self] == 2)
            #expect(pool.statistics.opened == 1)
        }
    }
}
