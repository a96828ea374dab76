import Foundation
import Glibc

extension FileStore {
    /// The contents that were placed before a moment.
    func hashes(placedBefore moment: Date) async throws -> [String] {
        let folder = folder
        return try await Blocking.run {
            let manager = FileManager.default
            return try manager.contentsOfDirectory(atPath: folder).filter { $0.utf8.count == 2 }.flatMap { prefix in
                try manager.contentsOfDirectory(atPath: "\(folder)/\(prefix)").filter {
                    FileStore.wasPlaced("\(folder)/\(prefix)/\($0)", before: moment)
                }
            }
        }
    }

    /// Removes a content, unless it has been placed again since the moment.
    ///
    /// - Returns: whether it was removed.
    func remove(_ hash: String, placedBefore moment: Date) async throws -> Bool {
        let path = path(of: hash)
        return try await Blocking.run {
            try exclusively {
                guard FileStore.wasPlaced(path, before: moment) else { return false }
                guard unlink(path) == 0 else { throw OpenFile.failure("remove", path) }
                return true
            }
        }
    }

    /// Keeps everybody who places or removes a content away until the work is done.
    func exclusively<Value>(_ work: () throws -> Value) throws -> Value {
        let lock = try OpenFile(folder + "/uploads", flags: O_RDONLY | O_DIRECTORY)
        try lock.waitForLock()
        defer { lock.unlock() }
        return try work()
    }

    /// Sealing and renaming set the time of the last change of state, whenever the bytes were written.
    private static func wasPlaced(_ path: String, before moment: Date) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return Double(status.st_ctim.tv_sec) < moment.timeIntervalSince1970
    }
}
