import Foundation
import Testing

@testable import Postgres

@Suite struct ReconnectTests {
    private func terminate(_ process: Int, _ pool: Pool) async throws {
        try await pool.execute("SELECT pg_terminate_backend(\(process), 5000)")
    }

    private func ownProcess(_ pool: Pool) async throws -> Int {
        try await pool.first("SELECT pg_backend_pid() AS p")
    }

    @Test func terminatedIdleConnectionIsReplacedUnseen() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await TestConnection.withPool(size: 1) { other in
                let process = try await ownProcess(pool)
                try await terminate(process, other)
                #expect(try await ownProcess(pool) != process)
                #expect(pool.statistics.opened == 2)
            }
        }
    }

    @Test func terminatedStatementIsAConnectionErrorAndNotRepeated() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await TestConnection.withPool(size: 1) { other in
                let process = try await ownProcess(pool)
                let task = Task { try await pool.query("SELECT pg_sleep(20)") }
                try await Task.sleep(for: .milliseconds(100))
                try await terminate(process, other)
                let error = await #expect(throws: PostgresError.self) { try await task.value }
                #expect(error?.kind == .connection)
                #expect(error?.sqlState == .adminShutdown)
                #expect(try await pool.first("SELECT 3 AS n") == 3)
                #expect(pool.statistics.opened == 2)
            }
        }
    }

    @Test func transactionThatLosesItsConnectionFailsAndLeavesNothing() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await TestConnection.withPool(size: 1) { other in
                let error = await #expect(throws: PostgresError.self) {
                    try await pool.transaction { tx in
                        let process: Int = try await tx.query("SELECT pg_backend_pid() AS p")[0]["p"]
                        try await terminate(process, other)
                        try await tx.execute("SELECT 1")
                    }
                }
                #expect(error?.kind == .connection)
                let value: Int = try await pool.first("SELECT 3 AS n")
                #expect(value == 3)
            }
        }
    }

    @Test(arguments: ["fast", "immediate"])
    func restartedServerIsFoundAgain(mode: String) async throws {
        try await OwnServer.with { server in
            let configure: (inout PoolConfiguration) -> Void = {
                $0.address = server.address
                $0.reconnectPatience = .seconds(20)
            }
            try await TestConnection.withPool(size: 4, configure: configure) { pool in
                try await pool.execute("CREATE TABLE t (n int)")
                try await askAll(pool)
                try await server.stop(mode: mode)
                async let early = pool.execute("INSERT INTO t VALUES (1)")
                try await server.start()
                #expect(try await early == 1)
                try await askAll(pool)
                #expect(try await pool.first("SELECT count(*) AS n FROM t") == 1)
            }
        }
    }

    /// Uses all four connections at once.
    private func askAll(_ pool: Pool) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...4 { group.addTask { try await pool.execute("SELECT pg_sleep(0.1)") } }
            try await group.waitForAll()
        }
    }
}
