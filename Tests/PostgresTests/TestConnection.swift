import Logging
import Postgres
import TestSupport

/// The database these tests run against, a libpq address.
enum TestConnection {
    static func address() async throws -> String {
        try await TestCluster.shared.address().description
    }

    /// Runs the body with a pool of its own and shuts that down afterwards.
    static func withPool<Value>(
        size: Int = 2, isolation: isolated (any Actor)? = #isolation,
        configure: (inout PoolConfiguration) -> Void = { _ in }, _ body: (Pool) async throws -> Value
    ) async throws -> Value {
        var configuration = PoolConfiguration(address: try await address(), size: size)
        configure(&configuration)
        let pool = Pool(configuration, logger: Logger(label: "test"))
        do {
            let value = try await body(pool)
            await pool.shutdown()
            return value
        } catch {
            await pool.shutdown()
            throw error
        }
    }
}

extension Pool {
    /// The first column of the first row.
    func first<Value: PostgresValue>(_ query: Query, line: Int = #line) async throws -> Value {
        try await self.query(query, line: line)[0].decode(Value.self, at: 0, line: line)
    }
}
