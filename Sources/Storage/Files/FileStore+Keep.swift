public import Accreditation
import Foundation
import Glibc

/// What the store says about a content that it keeps.
public struct KeptFile: Sendable, Hashable {
    /// SHA-256, 64 lower-case hexadecimal digits.
    public let hash: String
    /// The length in bytes.
    public let size: Int
}

extension FileStore {
    /// The growing file of an upload, locked against other writers.
    ///
    /// - Throws: `FileStoreError.busy` while somebody else writes it.
    public func part(of upload: UploadID) async throws -> PartFile {
        let path = partPath(of: upload)
        return try await Blocking.run {
            let file = try OpenFile(path, flags: O_RDWR | O_CREAT)
            try file.lock()
            guard file.isStillThere() else { throw FileStoreError.busy }
            return PartFile(file)
        }
    }

    /// How many bytes of an upload have arrived.
    public func received(of upload: UploadID) async throws -> Int {
        let path = partPath(of: upload)
        return try await Blocking.run {
            do {
                return try OpenFile(path, flags: O_RDONLY).size()
            } catch FileStoreError.missing {
                return 0
            }
        }
    }

    /// Throws away what has arrived of an upload.
    public func discard(_ upload: UploadID) async throws {
        let path = partPath(of: upload)
        try await Blocking.run {
            if unlink(path) != 0, errno != ENOENT { throw OpenFile.failure("remove", path) }
        }
    }

    /// Puts a complete upload under its SHA-256, durable when this returns.
    public func keep(_ part: PartFile) async throws -> KeptFile {
        try await Blocking.run {
            let kept = KeptFile(hash: try FileStore.hash(of: part.file), size: try part.file.size())
            try part.file.seal()
            try part.file.sync()
            try place(part.file.path, under: kept.hash)
            return kept
        }
    }

    /// Keeps bytes that are in memory, for seeds and tests.
    public func keep(_ bytes: [UInt8]) async throws -> KeptFile {
        let part = try await part(of: UploadID())
        try await part.append(bytes)
        return try await keep(part)
    }

    func place(_ source: String, under hash: String) throws {
        let target = path(of: hash)
        let parent = "\(folder)/\(hash.prefix(2))"
        if mkdir(parent, 0o700) == 0 {
            try OpenFile(folder, flags: O_RDONLY | O_DIRECTORY).sync()
        } else if errno != EEXIST {
            throw OpenFile.failure("create", parent)
        }
        try exclusively {
            guard rename(source, target) == 0 else { throw OpenFile.failure("rename", target) }
        }
        try OpenFile(parent, flags: O_RDONLY | O_DIRECTORY).sync()
    }

    func partPath(of upload: UploadID) -> String { "\(folder)/uploads/\(upload).part" }
}
