import Glibc

/// The account that PostgreSQL runs under: ours, or a restricted one when we are root.
struct ClusterAccount: Sendable, Equatable {
    let user: uid_t
    let group: gid_t

    /// The owner of existing data; otherwise our own account, or `postgres` when we are root.
    static func choose(data: String) throws -> ClusterAccount {
        if let status = SystemCall.status(of: data), status.st_uid != 0 {
            guard geteuid() == 0 || status.st_uid == geteuid() else {
                throw ClusterError.foreign(folder: data, owner: status.st_uid)
            }
            return ClusterAccount(user: status.st_uid, group: status.st_gid)
        }
        guard geteuid() == 0 else { return ClusterAccount(user: geteuid(), group: getegid()) }
        guard let entry = getpwnam("postgres") else { throw ClusterError.noAccount }
        return ClusterAccount(user: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
    }

    /// Gives `path` to the account when it is not ours already.
    func own(_ path: String) throws {
        guard user != geteuid() else { return }
        try SystemCall.check(chown(path, user, group), "give away", path)
    }

    /// The words put before a program so that it runs under the account.
    var prefix: [String] {
        guard user != geteuid() else { return [] }
        return ["setpriv", "--reuid=\(user)", "--regid=\(group)", "--clear-groups", "--"]
    }
}
