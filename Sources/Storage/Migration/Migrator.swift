import Accreditation
public import Logging
import Postgres

/// Brings the tables up to date, under a lock, as the owner of the schema.
public struct Migrator: Sendable {
    private let pool: Pool
    private let schema: String

    /// - Parameters:
    ///   - address: a libpq connection string or URL for the owner of the schema.
    ///   - schema: where the tables are.
    public init(address: String, schema: String = Database.standardSchema, logger: Logger) {
        var configuration = PoolConfiguration(address: address, size: 2)
        configuration.applicationName = "accreditation migrate"
        configuration.setUp = [Database.searchPath(schema)]
        pool = Pool(configuration, logger: logger)
        self.schema = schema
    }

    /// The migrations that `apply` would apply, ascending.
    ///
    /// - Throws: `MigrationError` when an applied file was changed or is unknown.
    public func plan(_ migrations: [Migration]) async throws -> [Migration] {
        try await pool.transaction(readOnly: true) { transaction in
            let present = try await transaction.query("SELECT to_regclass('migration') IS NOT NULL AS present")
            guard try present[0].decode(Bool.self, "present") else { return migrations }
            return try await Migrator.missing(of: migrations, in: transaction)
        }
    }

    private static func missing(of migrations: [Migration], in transaction: Transaction) async throws -> [Migration] {
        let applied = try await transaction.query("SELECT number, title, checksum FROM migration ORDER BY number")
        let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.number, $0) })
        for row in applied {
            let number = try row.decode(Int.self, "number")
            let title = try row.decode(String.self, "title")
            guard let ours = known[number] else { throw MigrationError.unknown(number, title: title) }
            guard ours.checksum == (try row.decode(String.self, "checksum")) else {
                throw MigrationError.changed(number, title: title)
            }
        }
        let done = Set(try applied.map { try $0.decode(Int.self, "number") })
        return migrations.filter { !done.contains($0.number) }
    }

    /// Applies what is missing, one transaction for all, and brings the permission table up to date.
    ///
    /// - Returns: what was applied.
    @discardableResult
    public func apply(_ migrations: [Migration]) async throws -> [Migration] {
        let name = schema
        return try await pool.transaction { transaction in
            try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext(\(name)))")
            try await prepare(transaction)
            let missing = try await Migrator.missing(of: migrations, in: transaction)
            for migration in missing { try await apply(migration, in: transaction) }
            try await PermissionTable.write(in: transaction)
            return missing
        }
    }

    /// Closes the connections.
    public func shutdown() async { await pool.shutdown() }

    private func prepare(_ transaction: Transaction) async throws {
        try await transaction.runScript("CREATE SCHEMA IF NOT EXISTS \(schema)")
        try await transaction.runScript("GRANT USAGE ON SCHEMA \(schema) TO accreditation_server")
        try await transaction.runScript(
            """
            CREATE TABLE IF NOT EXISTS migration (
                number integer PRIMARY KEY, title text NOT NULL, checksum text NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now())
            """)
        try await transaction.runScript("GRANT SELECT ON migration TO accreditation_server")
        try await transaction.runScript("GRANT SELECT ON migration TO accreditation_server")
    }

    private func apply(_ migration: Migration, in transaction: Transaction) async throws {
        try await transaction.runScript(migration.sql)
        try await transaction.execute(
            """
            INSERT INTO migration (number, title, checksum)
            VALUES (\(migration.number), \(migration.title), \(migration.checksum))
            """)
    }
}
