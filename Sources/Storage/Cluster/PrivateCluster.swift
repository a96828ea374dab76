import Foundation
public import Logging

/// A PostgreSQL of our own in a data folder, reachable by a Unix socket only.
///
/// It is created when the folder is empty, runs as a child of the server, survives a crash of the server (the next
/// start takes the folder over) and never touches another PostgreSQL of the machine.
public actor PrivateCluster {
    /// How much a power failure may cost.
    public enum Durability: Sendable {
        /// Nothing that was acknowledged is lost.
        case durable
        /// For tests: fast, and the folder is removed at the end.
        case disposable
    }

    /// The accounts inside the database.
    public enum Role: String, Sendable, CaseIterable {
        /// Owns the schema and runs the migrations.
        case owner = "accreditation_owner"
        /// The server's: owns nothing and is subject to row security.
        case server = "accreditation_server"
    }

    private let session: ClusterSession
    private let logger: Logger
    private var watchdog: Watchdog?
    private var isStopped = false

    private init(session: ClusterSession, logger: Logger) {
        self.session = session
        self.logger = logger
    }

    /// Starts the cluster in `folder`, which is created when it is missing.
    ///
    /// - Throws: ``ClusterError`` when PostgreSQL is missing, another server holds the folder or PostgreSQL fails.
    public static func start(
        folder: String, durability: Durability = .durable, logger: Logger
    ) async throws -> PrivateCluster {
        let session = try await Blocking.run { try ClusterSession(folder: folder, durability: durability) }
        let cluster = PrivateCluster(session: session, logger: logger)
        try await cluster.launch()
        return cluster
    }

    /// The libpq address of a role's connection.
    public nonisolated func conninfo(role: Role, database: String = "accreditation") -> String {
        session.conninfo(user: role.rawValue, database: database)
    }

    /// Starts PostgreSQL again whenever its process has died, until the task is cancelled or the cluster stopped.
    public func supervise() async {
        while !isStopped, (try? await Task.sleep(for: .milliseconds(250))) != nil {
            guard !isStopped, session.postmaster.running == nil else { continue }
            logger.error(
                "PostgreSQL ended by itself and is started again", metadata: ["folder": "\(session.folder.path)"])
            do {
                try await launch()
            } catch {
                logger.error("PostgreSQL could not be started again", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Ends PostgreSQL and waits for it; running transactions are rolled back. A second call does nothing.
    public func stop() async throws {
        guard !isStopped else { return }
        isStopped = true
        let session = session
        try await Blocking.run { try session.stop() }
        watchdog = nil
        logger.debug("PostgreSQL stopped", metadata: ["folder": "\(session.folder.path)"])
    }

    private func launch() async throws {
        let session = session
        watchdog = try await Blocking.run { try session.launch() }
        logger.debug("PostgreSQL started", metadata: ["folder": "\(session.folder.path)"])
        if isStopped { try await Blocking.run { try session.stop() } }
    }
}
