import Foundation
import Glibc
import Synchronization

/// Holds a cluster's folder for this process; the kernel lets go of it however the process ends.
final class ClusterLock: Sendable {
    private let held: Mutex<Int32?>

    init(folder: ClusterFolder) throws {
        let path = folder.lock
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ClusterError.system(action: "open", path: path, reason: String(cString: strerror(errno)))
        }
        held = Mutex(descriptor)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = try? String(contentsOfFile: path, encoding: .utf8)
            throw ClusterError.inUse(folder: folder.path, process: holder.flatMap { Int32($0) })
        }
        let process = String(getpid())
        try SystemCall.check(ftruncate(descriptor, 0), "write", path)
        guard pwrite(descriptor, process, process.utf8.count, 0) == process.utf8.count else {
            throw ClusterError.system(action: "write", path: path, reason: String(cString: strerror(errno)))
        }
    }

    /// Lets another server have the folder.
    func release() {
        held.withLock { descriptor in
            if let open = descriptor { close(open) }
            descriptor = nil
        }
    }

    deinit { release() }
}
