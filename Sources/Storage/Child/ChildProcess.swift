import Foundation
package import Glibc
import Synchronization

/// A program in a session of its own, so that Ctrl-C in the terminal does not reach it, with nothing of ours open but
/// its input and output. (Foundation's Process waits for daemons that a program leaves behind.)
package struct ChildProcess: Sendable {
    /// Held while a child is started or a pipe made, so that no child inherits a pipe that is not yet closed to it.
    static let lock = Mutex(())

    package let process: pid_t

    /// Starts the program.
    /// - Parameters:
    ///   - output: takes both outputs; nil throws them away.
    /// - Throws: ``ClusterError/system(action:path:reason:)``.
    package init(_ path: String, _ arguments: [String], input: Int32, output: Int32?) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        if let output {
            posix_spawn_file_actions_adddup2(&actions, output, 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        process = try Self.lock.withLock { _ in
            Self.openDescriptors().forEach { posix_spawn_file_actions_addclose(&actions, $0) }
            return try Self.spawn(path, arguments, &actions)
        }
    }

    /// Waits until the program has ended: its exit status, or 128 and the signal's number like a shell.
    package func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return Self.word(for: status)
    }

    /// The exit status of a program that has ended; nil while it runs. Not to be asked again afterwards.
    package func statusIfEnded() -> Int32? {
        var status: Int32 = 0
        return waitpid(process, &status, WNOHANG) == process ? Self.word(for: status) : nil
    }

    /// Ends the program and all that it has started, at once; `wait` or `statusIfEnded` is still due.
    package func kill() { _ = Glibc.kill(-process, SIGKILL) }

    private static func word(for status: Int32) -> Int32 {
        status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    }

    private static func openDescriptors() -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return names.compactMap { Int32($0) }.filter { $0 > 2 }
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | 0x80 /* POSIX_SPAWN_SETSID */
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let words = ([path] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, &attributes, words + [nil], environ)
        guard failure == 0 else {
            throw ClusterError.system(action: "run", path: path, reason: String(cString: strerror(failure)))
        }
        return process
    }
}
