import Foundation
import Logging
import Postgres

/// The database these tests run against, a libpq address.
enum TestConnection {
    struct NoDatabase: Error, CustomStringConvertible {
        let description = "ACCREDITATION_TEST_DATABASE_URL is not set; these tests need a PostgreSQL"
    }

    static func address() throws -> String {
        guard let address = ProcessInfo.processInfo.environment["ACCREDITATION_TEST_DATABASE_URL"] else {
            throw NoDatabase()
        }
        return address
    }

    /// Runs the body with a pool of its own and shuts that down afterwards.
    static func withPool<Value>(
        size: Int = 2, isolation: isolated (any Actor)? = #isolation,
        configure: (inout PoolConfiguration) -> Void = { _ in }, _ body: (Pool) async throws -> Value
    ) async throws -> Value {
        var configuration = PoolConfiguration(address: try address(), size: size)
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
