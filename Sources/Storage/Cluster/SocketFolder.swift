import Foundation
import Glibc

/// The folder of the cluster's Unix socket: short, because a socket's address has at most 107 bytes, and closed to
/// others, because whoever can reach the socket is trusted.
enum SocketFolder {
    static func make(identity: String, account: ClusterAccount) throws -> String {
        for parent in parents() {
            let path = "\(parent)/\(identity)"
            if mkdir(path, 0o700) == 0 || isOurs(path, account) {
                try account.own(path)
                try SystemCall.check(chmod(path, 0o700), "protect", path)
                return path
            }
        }
        return try temporary(account: account)
    }

    private static func parents() -> [String] {
        if geteuid() == 0 { return ["/run", "/tmp"] }
        let session = ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"] ?? ""
        let usable =
            session.hasPrefix("/") && session.utf8.count < 40 && SystemCall.status(of: session)?.st_uid == geteuid()
        return usable ? [session, "/tmp"] : ["/tmp"]
    }

    /// A folder (not a link) that nobody else has put there.
    private static func isOurs(_ path: String, _ account: ClusterAccount) -> Bool {
        guard let status = SystemCall.status(of: path), status.st_mode & S_IFMT == S_IFDIR else { return false }
        return status.st_uid == account.user || status.st_uid == geteuid()
    }

    private static func temporary(account: ClusterAccount) throws -> String {
        var name = Array("/tmp/accreditation-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw ClusterError.system(
                action: "create a folder in", path: "/tmp", reason: String(cString: strerror(errno)))
        }
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try account.own(path)
        return path
    }
}
