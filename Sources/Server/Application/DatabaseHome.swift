import Logging
import ServiceLifecycle
import Storage

/// Where the database is: in a private cluster of ours, or at a server that somebody else runs.
struct DatabaseHome: Sendable {
    /// Nil for somebody else's server.
    let cluster: PrivateCluster?
    /// The address for the server's restricted role.
    let serverAddress: String
    /// The address for the owner of the tables; nil where we are not told.
    let ownerAddress: String?

    /// Starts the private cluster, unless the settings name a database.
    static func open(_ settings: Settings, logger: Logger) async throws -> DatabaseHome {
        if let address = settings.databaseURL {
            return DatabaseHome(cluster: nil, serverAddress: address, ownerAddress: nil)
        }
        let cluster = try await PrivateCluster.start(folder: settings.dataFolder, logger: logger)
        return DatabaseHome(
            cluster: cluster, serverAddress: cluster.conninfo(role: .server),
            ownerAddress: cluster.conninfo(role: .owner))
    }

    /// Brings the tables of a private cluster up to date; of another server's only says that they are not.
    func prepareTables(logger: Logger) async throws {
        let migrator = Migrator(address: ownerAddress ?? serverAddress, logger: logger)
        do {
            let migrations = try Migration.bundled()
            if ownerAddress != nil {
                try await migrator.apply(migrations)
            } else {
                let missing = try await migrator.plan(migrations)
                guard missing.isEmpty else { throw TablesOutdated(missing: missing.count) }
            }
            await migrator.shutdown()
        } catch {
            await migrator.shutdown()
            throw error
        }
    }

    /// Ends the private cluster.
    func close() async throws { try await cluster?.stop() }
}

/// The tables of a database that is not ours to change are older than this program.
struct TablesOutdated: Error, CustomStringConvertible {
    let missing: Int

    var description: String {
        "Cơ sở dữ liệu còn thiếu \(missing) bước cập nhật bảng. Hãy chạy `accreditation migrate --database-url …` "
            + "bằng tài khoản chủ sở hữu để xem các bước, thêm --apply để thực hiện, rồi chạy lại."
    }
}

/// Keeps the private PostgreSQL alive while the server runs and ends it after everything else.
struct ClusterService: Service {
    let cluster: PrivateCluster

    func run() async throws {
        await cancelWhenGracefulShutdown { await cluster.supervise() }
        try await cluster.stop()
    }
}

/// Keeps the database's connections healthy and closes them after the last request.
struct DatabaseService: Service {
    let database: Database

    func run() async throws {
        await cancelWhenGracefulShutdown { await database.run() }
        await database.shutdown()
    }
}
