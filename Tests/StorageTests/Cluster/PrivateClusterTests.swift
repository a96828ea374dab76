import Foundation
import Logging
import Testing

@testable import Storage

@Suite(.serialized) struct PrivateClusterTests {
    @Test func keepsItsDataOverARestart() async throws {
        try await withFolder { folder in
            let first = try await PrivateCluster.start(folder: folder, logger: quiet)
            try await DatabaseScript.run("CREATE TABLE kept AS SELECT 1 AS a;", conninfo: first.conninfo(role: .owner))
            try await first.stop()
            let second = try await PrivateCluster.start(folder: folder, logger: quiet)
            try await DatabaseScript.run("SELECT 1 / count(*) FROM kept;", conninfo: second.conninfo(role: .owner))
            try await second.stop()
        }
    }

    @Test func refusesASecondServerOnTheFolder() async throws {
        try await withFolder { folder in
            let first = try await PrivateCluster.start(folder: folder, durability: .disposable, logger: quiet)
            await #expect(throws: ClusterError.inUse(folder: folder, process: getpid())) {
                try await PrivateCluster.start(folder: folder, durability: .disposable, logger: quiet)
            }
            try await first.stop()
        }
    }

    @Test func takesOverWhatACrashLeftRunning() async throws {
        try await withFolder { folder in
            var abandoned: ClusterSession? = try ClusterSession(folder: folder, durability: .durable)
            let watchdog = try abandoned?.launch()
            let earlier = try #require(abandoned?.postmaster.running)
            abandoned = nil
            let next = try await PrivateCluster.start(folder: folder, logger: quiet)
            let postmaster = try Postmaster(folder: ClusterFolder(folder), identity: ClusterFolder(folder).identity())
            #expect(postmaster.running != nil && postmaster.running != earlier)
            try await DatabaseScript.run("SELECT 1;", conninfo: next.conninfo(role: .server))
            try await next.stop()
            withExtendedLifetime(watchdog) {}
        }
    }

    @Test func startsAgainAfterPostgreSQLWasKilled() async throws {
        try await withFolder { folder in
            let cluster = try await PrivateCluster.start(folder: folder, logger: quiet)
            let supervision = Task { await cluster.supervise() }
            let address = cluster.conninfo(role: .owner)
            try await DatabaseScript.run("CREATE TABLE kept AS SELECT 1 AS a;", conninfo: address)
            let pid = try String(contentsOfFile: folder + "/postgres/postmaster.pid", encoding: .utf8)
            kill(try #require(pid_t(pid.split(separator: "\n")[0])), SIGKILL)
            try await eventually { try await DatabaseScript.run("SELECT 1 / count(*) FROM kept;", conninfo: address) }
            supervision.cancel()
            try await cluster.stop()
        }
    }

    @Test func startsOverAProcessNumberThatNowBelongsToAStranger() async throws {
        try await withFolder { folder in
            try await PrivateCluster.start(folder: folder, logger: quiet).stop()
            try "\(getpid())\n/elsewhere\n1\n5432\n\n\n\n".write(
                toFile: folder + "/postgres/postmaster.pid", atomically: false, encoding: .utf8)
            try await PrivateCluster.start(folder: folder, logger: quiet).stop()
        }
    }

    @Test func theServersRoleMayCreateNothing() async throws {
        try await withFolder { folder in
            let cluster = try await PrivateCluster.start(folder: folder, durability: .disposable, logger: quiet)
            for statement in ["CREATE TABLE t (a int)", "CREATE SCHEMA s", "CREATE TEMP TABLE t (a int)"] {
                await #expect(throws: ClusterError.self) {
                    try await DatabaseScript.run(statement + ";", conninfo: cluster.conninfo(role: .server))
                }
            }
            try await cluster.stop()
        }
    }
}
