import Foundation
import Glibc

/// The places of a private cluster inside the folder it was given.
struct ClusterFolder: Sendable {
    /// The absolute path of the folder, without symbolic links.
    let path: String

    /// Creates the folder when it is missing.
    init(_ given: String) throws {
        if SystemCall.status(of: given) == nil {
            try FileManager.default.createDirectory(
                atPath: given, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        guard let real = realpath(given, nil) else {
            throw ClusterError.system(action: "open", path: given, reason: String(cString: strerror(errno)))
        }
        defer { free(real) }
        path = String(cString: real)
    }

    /// PostgreSQL's own data folder.
    var data: String { path + "/postgres" }
    /// Where a new data folder is made; it is renamed when it is complete, so a half-made one is never used.
    var unfinished: String { path + "/postgres.new" }
    var lock: String { path + "/postgres.lock" }
    var log: String { data + "/server.log" }

    /// The major version that wrote the data; nil when there are none yet.
    var version: Int? {
        guard let text = try? String(contentsOfFile: data + "/PG_VERSION", encoding: .utf8) else { return nil }
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// A name that follows the data when the folder is moved and that no other cluster of this machine has.
    func identity() throws -> String {
        guard let status = SystemCall.status(of: data) else {
            throw ClusterError.system(action: "open", path: data, reason: String(cString: strerror(errno)))
        }
        return "accreditation-\(String(status.st_dev, radix: 36))-\(String(status.st_ino, radix: 36))"
    }

    /// The last lines of the server's log.
    func logTail(lines: Int = 15) -> String {
        guard let text = try? String(contentsOfFile: log, encoding: .utf8) else { return "(no log: \(log))" }
        return text.split(separator: "\n").suffix(lines).joined(separator: "\n")
    }

    /// Keeps one earlier log once the current one has grown large.
    func rotateLog(limit: Int64 = 16_000_000) {
        guard let status = SystemCall.status(of: log), status.st_size > limit else { return }
        rename(log, log + ".1")
    }
}
