import Foundation
import Glibc

/// A PostgreSQL of one test's own, which it may kill and restart: a folder, a Unix socket, no network.
struct OwnServer {
    struct Failure: Error {
        let command: [String]
        let status: Int32
    }

    let folder: String

    var address: String { "host=\(folder) user=postgres dbname=postgres" }

    static func with(_ body: (OwnServer) async throws -> Void) async throws {
        let folder = "/tmp/pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let server = OwnServer(folder: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if getuid() == 0 { try await run(["chown", "postgres", folder]) }
        try await server.postgres("initdb", "-D", "\(folder)/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-N")
        try await server.start()
        do {
            try await body(server)
            try await server.stop(mode: "immediate")
        } catch {
            try? await server.stop(mode: "immediate")
            throw error
        }
    }

    func start() async throws {
        try await postgres(
            "pg_ctl", "-D", "\(folder)/data", "-w", "-l", "\(folder)/log", "-o",
            "-k \(folder) -c listen_addresses= -c fsync=off", "start")
    }

    /// - Parameter mode: `fast` ends politely, `immediate` is a crash.
    func stop(mode: String) async throws {
        try await postgres("pg_ctl", "-D", "\(folder)/data", "-m", mode, "-w", "stop")
    }

    private func postgres(_ program: String, _ arguments: String...) async throws {
        let versions = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")
        let newest = versions.max { (Int($0) ?? 0) < (Int($1) ?? 0) } ?? ""
        let asPostgres = getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []
        try await Self.run(asPostgres + ["/usr/lib/postgresql/\(newest)/bin/\(program)"] + arguments)
    }

    /// By posix_spawn: Foundation's Process waits for as long as the daemon lives that pg_ctl leaves behind.
    private static func run(_ command: [String]) async throws {
        let status = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: spawn(command)) }
        }
        guard status == 0 else { throw Failure(command: command, status: status) }
    }

    private static func spawn(_ command: [String]) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let arguments = command.map { strdup($0) }
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        let problem = posix_spawnp(&process, command[0], &actions, nil, arguments + [nil], environ)
        guard problem == 0 else { return problem }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return status
    }
}
