import Foundation
import Glibc

/// The running server process of one cluster, told from strangers by the name it was started with.
struct Postmaster: Sendable {
    let folder: ClusterFolder
    let identity: String

    /// The process id in postmaster.pid; it may be left over from a crash and belong to anybody now.
    var recorded: pid_t? {
        guard let text = try? String(contentsOfFile: folder.data + "/postmaster.pid", encoding: .utf8) else {
            return nil
        }
        return text.split(separator: "\n").first.flatMap { pid_t($0) }
    }

    /// The process id when the server of this very folder is running. A process that has ended but was not yet
    /// collected by its parent has no command line and does not count.
    var running: pid_t? {
        guard let process = recorded else { return nil }
        guard let data = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return nil }
        return String(decoding: data, as: UTF8.self).contains("cluster_name=\(identity)\0") ? process : nil
    }

    /// Removes what a dead server left behind when its number belongs to a stranger now, or to its own remains that
    /// nobody has collected: PostgreSQL would refuse to start over it.
    func forgetStranger(socketFolder: String) {
        guard let process = recorded, running == nil, kill(process, 0) == 0 || errno == EPERM else { return }
        for name in [".s.PGSQL.5432", ".s.PGSQL.5432.lock"] { unlink("\(socketFolder)/\(name)") }
        unlink(folder.data + "/postmaster.pid")
    }
}
