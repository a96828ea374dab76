import Foundation
import Glibc

/// One hold on a cluster's folder, from taking its lock to ending its PostgreSQL. Everything here blocks.
final class ClusterSession: Sendable {
    let folder: ClusterFolder
    let postmaster: Postmaster
    private let durability: PrivateCluster.Durability
    private let lock: ClusterLock
    private let programs: ClusterPrograms
    private let socketFolder: String

    /// Locks the folder and creates the data when there are none.
    init(folder path: String, durability: PrivateCluster.Durability) throws {
        folder = try ClusterFolder(path)
        self.durability = durability
        lock = try ClusterLock(folder: folder)
        let account = try ClusterAccount.choose(data: folder.data)
        programs = ClusterPrograms(installation: try Installation.find(version: folder.version), account: account)
        if folder.version == nil { try Self.create(folder, programs, durability) }
        let identity = try folder.identity()
        postmaster = Postmaster(folder: folder, identity: identity)
        socketFolder = try SocketFolder.make(identity: identity, account: account)
    }

    private static func create(
        _ folder: ClusterFolder, _ programs: ClusterPrograms, _ durability: PrivateCluster.Durability
    ) throws {
        if SystemCall.status(of: folder.unfinished) != nil {
            try FileManager.default.removeItem(atPath: folder.unfinished)
        }
        try SystemCall.makePrivateFolder(folder.unfinished, owner: programs.account)
        try programs.initialize(folder.unfinished, durability: durability)
        try SystemCall.check(rename(folder.unfinished, folder.data), "create", folder.data)
    }

    func conninfo(user: String, database: String) -> String {
        "host='\(socketFolder)' port=5432 user='\(user)' dbname='\(database)'"
    }

    /// Ends what an earlier server left running, starts PostgreSQL and makes its roles.
    func launch() throws -> Watchdog {
        if postmaster.running != nil { try end(mode: "fast") }
        postmaster.forgetStranger(socketFolder: socketFolder)
        folder.rotateLog()
        try startPatiently(attempts: 20)
        guard let process = postmaster.running else {
            throw ClusterError.failed(step: "start", details: folder.logTail())
        }
        try programs.psql(ClusterRoles.script, conninfo: conninfo(user: "postgres", database: "postgres"))
        let leftovers = durability == .disposable ? [socketFolder, folder.path] : []
        let signal = durability == .disposable ? "QUIT" : "INT"
        return try Watchdog(data: folder.data, process: process, signal: signal, leftovers: leftovers)
    }

    /// Ends PostgreSQL and removes the socket's folder, and with a disposable cluster everything.
    func stop() throws {
        defer { lock.release() }
        if postmaster.running != nil { try end(mode: durability == .disposable ? "immediate" : "fast") }
        rmdir(socketFolder)
        if durability == .disposable { try FileManager.default.removeItem(atPath: folder.path) }
    }

    /// A shutdown that takes too long is cut short; the write-ahead log brings everything back at the next start.
    private func end(mode: String) throws {
        do {
            try programs.stop(folder.data, mode: mode)
        } catch {
            if postmaster.running != nil { try programs.stop(folder.data, mode: "immediate") }
        }
    }

    /// After a crash of its main process, PostgreSQL's other processes hold the data for some moments more.
    private func startPatiently(attempts: Int) throws {
        do {
            try programs.start(folder.data, settings: settings())
        } catch {
            let said = folder.logTail()
            guard attempts > 1, said.contains("shared memory block") || said.contains("postmaster.pid") else {
                throw ClusterError.failed(step: "start", details: said)
            }
            usleep(250_000)
            try startPatiently(attempts: attempts - 1)
        }
    }

    private func settings() -> [String] {
        let always = [
            "cluster_name=\(postmaster.identity)", "listen_addresses=", "port=5432",
            "unix_socket_directories=\(socketFolder)", "unix_socket_permissions=0700",
            "timezone=UTC", "log_timezone=UTC", "lc_messages=C", "log_checkpoints=off",
        ]
        switch durability {
        case .durable:
            return always + ["fsync=on", "synchronous_commit=on", "full_page_writes=on", "max_connections=200"]
        case .disposable:
            return always + [
                "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=500",
                "max_locks_per_transaction=512",
            ]
        }
    }
}
