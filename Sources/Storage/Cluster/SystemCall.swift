import Glibc

/// Checked system calls that the cluster needs; each failure names the path.
enum SystemCall {
    static func check(_ result: Int32, _ action: String, _ path: String) throws {
        guard result != 0 else { return }
        throw ClusterError.system(action: action, path: path, reason: String(cString: strerror(errno)))
    }

    /// The entry itself, not what a symbolic link points to; nil when there is none.
    static func status(of path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    /// Makes a folder that only its owner can enter.
    static func makePrivateFolder(_ path: String, owner: ClusterAccount) throws {
        try check(mkdir(path, 0o700), "create", path)
        try owner.own(path)
    }
}
