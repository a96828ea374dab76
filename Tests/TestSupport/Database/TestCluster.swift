import Foundation
import Logging
import Postgres
import Storage

/// The PostgreSQL that all tests of a run share: the one named by ACCREDITATION_TEST_DATABASE_URL, otherwise a
/// disposable one that is started at the first use and ends with the process.
public actor TestCluster {
    /// The one of this process.
    public static let shared = TestCluster()

    private var starting: Task<LocalAddress, any Error>?
    private var cluster: PrivateCluster?
    private var pool: Pool?
    private var administrator: Pool?
    private var template: TestDatabase?

    /// Errors only: tests provoke warnings on purpose.
    static var logger: Logger {
        var logger = Logger(label: "tests")
        logger.logLevel = .error
        return logger
    }

    /// The address of the owner of the database.
    ///
    /// - Throws: ``LocalAddress/NotLocal`` for an address elsewhere, ClusterError when PostgreSQL does not start.
    public func address() async throws -> LocalAddress {
        if let starting { return try await starting.value }
        let task = Task { try await start() }
        starting = task
        return try await task.value
    }

    /// Runs a statement as the owner of the database.
    func run(_ statement: Query) async throws {
        let address = try await address()
        let shared = pool ?? Self.pool(address)
        pool = shared
        try await shared.execute(statement)
    }

    /// A migrated database that tests copy instead of running the migrations once more; nil on a PostgreSQL that is
    /// not ours, where we may not make databases.
    func migrated() async throws -> TestDatabase? {
        _ = try await address()
        return template
    }

    /// Runs a statement as the administrator of our own PostgreSQL.
    func administer(_ statement: Query) async throws {
        guard let administrator else { throw ClusterError.failed(step: "make a database", details: "It is not ours.") }
        try await administrator.execute(statement)
    }

    private static func pool(_ address: LocalAddress) -> Pool {
        var configuration = PoolConfiguration(address: address.description, size: 4)
        // Every test of a process makes and drops its own here, hundreds of them at once.
        configuration.acquireTimeout = .seconds(600)
        return Pool(configuration, logger: logger)
    }

    private func start() async throws -> LocalAddress {
        if let given = ProcessInfo.processInfo.environment["ACCREDITATION_TEST_DATABASE_URL"] {
            return try LocalAddress(given)
        }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("accreditation-tests-\(UUID().uuidString.prefix(8))").path
        let started = try await PrivateCluster.start(folder: folder, durability: .disposable, logger: Self.logger)
        cluster = started
        let address = try LocalAddress(started.conninfo(role: .owner))
        administrator = Self.pool(address.with(user: "postgres", searchPath: ["public"], database: "postgres"))
        try await administer("CREATE DATABASE migrated TEMPLATE accreditation OWNER accreditation_owner")
        let migrated = TestDatabase(database: "migrated", at: address)
        try await migrated.migrate()
        template = migrated
        return address
    }
}
