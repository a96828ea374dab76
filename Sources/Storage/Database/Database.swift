public import Logging
import Postgres

/// The school data, reached as a person: every statement runs under that person's row security.
public struct Database: Sendable {
    let pool: Pool

    /// - Parameters:
    ///   - address: a libpq connection string or URL for the server's restricted role.
    ///   - size: the largest number of connections.
    ///   - schema: where the tables are.
    public init(address: String, size: Int = 12, schema: String = Database.standardSchema, logger: Logger) {
        var configuration = PoolConfiguration(address: address, size: size)
        configuration.applicationName = "accreditation"
        configuration.setUp = [Database.searchPath(schema)]
        pool = Pool(configuration, logger: logger)
    }

    init(pool: Pool) {
        self.pool = pool
    }

    /// The schema that `accreditation migrate` makes.
    public static let standardSchema = "accreditation"

    /// Keeps the connections healthy until the task is cancelled.
    public func run() async { await pool.run() }

    /// Closes every connection.
    public func shutdown() async { await pool.shutdown() }

    /// Whether the database answers.
    public func isAlive() async -> Bool {
        guard let rows = try? await pool.query("SELECT 1 AS one") else { return false }
        return rows.count == 1
    }

    static func searchPath(_ schema: String) -> Query {
        "SELECT set_config('search_path', \(schema + ", public"), false)"
    }
}
