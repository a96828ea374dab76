import Glibc
import NIOCore

/// An open file that closes itself, with checked system calls.
final class OpenFile: Sendable {
    let path: String
    private let descriptor: Int32

    /// - Throws: `FileStoreError.failed`, or `.missing` with the path where there is no such file.
    init(_ path: String, flags: Int32, mode: mode_t = 0o600) throws {
        descriptor = open(path, flags | O_CLOEXEC, mode)
        self.path = path
        if descriptor < 0 { throw OpenFile.failure("open", path) }
    }

    deinit { close(descriptor) }

    /// The error of the last system call.
    static func failure(_ action: String, _ path: String) -> FileStoreError {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: .full
        case ENOENT where action == "open": .missing(path)
        case EWOULDBLOCK where action == "lock": .busy
        default: .failed(action: action, path: path, reason: String(cString: strerror(errno)))
        }
    }

    /// Keeps everybody else from writing until this value is gone.
    func lock() throws {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw OpenFile.failure("lock", path) }
    }

    /// Waits until nobody else has the lock, then keeps it until this value is gone.
    func waitForLock() throws {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw OpenFile.failure("wait for", path) }
        }
    }

    /// Lets others write again, also while a last reference to this value lingers on another thread.
    func unlock() { _ = flock(descriptor, LOCK_UN) }

    /// The length in bytes.
    func size() throws -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw OpenFile.failure("inspect", path) }
        return Int(status.st_size)
    }

    /// Whether the path still leads to this very file.
    func isStillThere() -> Bool {
        var (mine, named) = (stat(), stat())
        return fstat(descriptor, &mine) == 0 && stat(path, &named) == 0 && mine.st_ino == named.st_ino
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
        var done = 0
        while done < bytes.count {
            let count = pwrite(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, offset + done)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OpenFile.failure("write", path) }
            done += count
        }
    }

    /// Up to `count` bytes from an offset; fewer only at the end.
    func read(at offset: Int, _ count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let got = pread(descriptor, rest.baseAddress, rest.count, offset + filled)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw OpenFile.failure("read", path) }
                if got == 0 { break }
                filled += got
            }
        }
    }

    /// Waits until everything is on the disk.
    func sync() throws {
        guard fsync(descriptor) == 0 else { throw OpenFile.failure("flush", path) }
    }

    /// Takes away the right to write.
    func seal() throws {
        guard fchmod(descriptor, 0o400) == 0 else { throw OpenFile.failure("seal", path) }
    }
}
