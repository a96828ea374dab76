import Crypto
import Foundation
import Glibc

/// Files on disk under their SHA-256, `ab/abcdef…`: immutable, each content once. Uploads grow in a folder beside them.
public struct FileStore: Sendable {
    let folder: String
    static let pieceSize = 256 * 1024
    /// Days after which an upload that nobody goes on with is removed.
    static let patience = 7.0

    /// - Parameter folder: where the files are; nothing is read or written before `prepare`.
    public init(folder: String) {
        self.folder = folder
    }

    /// Makes the folders where they are missing and removes what broken uploads left behind.
    public func prepare() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/uploads", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try sweep(before: Date(timeIntervalSinceNow: -FileStore.patience * 86_400))
    }

    /// Removes unfinished uploads that were last written before a moment.
    func sweep(before moment: Date) throws {
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: folder + "/uploads") {
            let path = folder + "/uploads/" + name
            let changed = try manager.attributesOfItem(atPath: path)[.modificationDate] as? Date
            if let changed, changed < moment { try manager.removeItem(atPath: path) }
        }
    }

    /// The place of a content.
    func path(of hash: String) -> String { "\(folder)/\(hash.prefix(2))/\(hash)" }

    /// Opens the file with a SHA-256 for reading.
    ///
    /// - Throws: `FileStoreError.missing`.
    public func open(_ hash: String) async throws -> StoredFile {
        let path = path(of: hash)
        return try await Blocking.run {
            do {
                return try StoredFile(hash: hash, file: OpenFile(path, flags: O_RDONLY))
            } catch FileStoreError.missing {
                throw FileStoreError.missing(hash)
            }
        }
    }

    /// Reads a file completely and compares its bytes with its SHA-256.
    ///
    /// - Throws: `FileStoreError.damaged` or `.missing`.
    public func verify(_ hash: String) async throws {
        let file = try await open(hash)
        let found = try await Blocking.run { try FileStore.hash(of: file.file) }
        guard found == hash else { throw FileStoreError.damaged(hash) }
    }

    static func hash(of file: OpenFile) throws -> String {
        var digest = SHA256()
        var offset = 0
        while true {
            let piece = try file.read(at: offset, pieceSize)
            if piece.isEmpty { break }
            digest.update(data: piece)
            offset += piece.count
        }
        return digest.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
