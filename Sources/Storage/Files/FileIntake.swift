import Accreditation
import Crypto
import Foundation
import Glibc

/// Takes contents into the store one after the other, piece by piece. Every call may wait for the disk: not for the
/// cooperative threads.
public final class FileIntake {
    private let store: FileStore
    private var open: (file: OpenFile, digest: SHA256, size: Int)?
    private var placed: [String] = []

    public init(_ store: FileStore) { self.store = store }

    /// Begins a content; one that was not finished is thrown away.
    ///
    /// - Throws: `FileStoreError`.
    public func begin() throws {
        discard()
        let file = try OpenFile(store.partPath(of: UploadID()), flags: O_RDWR | O_CREAT | O_EXCL)
        try file.lock()
        open = (file, SHA256(), 0)
    }

    /// The next bytes of the content.
    ///
    /// - Throws: `FileStoreError.full` where the disk has no room.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        guard let size = open?.size else { return }
        try open?.file.write(bytes, at: size)
        open?.digest.update(bufferPointer: bytes)
        open?.size = size + bytes.count
    }

    /// Ends the content and puts it under its SHA-256, durable when this returns.
    ///
    /// - Parameter wanted: the SHA-256 that it must have; nil for any.
    /// - Throws: `FileStoreError.damaged` where it has another one; nothing is kept then.
    public func finish(expecting wanted: String? = nil) throws -> KeptFile {
        guard let (file, digest, size) = open else { throw FileStoreError.missing("") }
        let hash = digest.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        guard wanted == nil || wanted == hash else {
            discard()
            throw FileStoreError.damaged(wanted ?? "")
        }
        let isNew = !FileManager.default.fileExists(atPath: store.path(of: hash))
        try file.seal()
        try file.sync()
        try store.place(file.path, under: hash)
        if isNew { placed.append(hash) }
        open = nil
        return KeptFile(hash: hash, size: size)
    }

    /// Removes what was taken in and was not there before.
    public func undo() {
        discard()
        kept.undo()
        placed = []
    }

    /// What was taken in and was not there before.
    public var kept: KeptFiles { KeptFiles(paths: placed.map(store.path)) }

    private func discard() {
        if let open { unlink(open.file.path) }
        open = nil
    }
}

/// Contents that are new in the store and may be taken away again.
public struct KeptFiles: Sendable {
    let paths: [String]

    /// Removes them.
    public func undo() { for path in paths { unlink(path) } }
}

extension StoredFile {
    /// All bytes in order, a bounded piece at a time, on a thread that may wait for the disk.
    ///
    /// - Throws: `FileStoreError.damaged` where the file has become shorter; what the body throws.
    public func readWaiting(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        var offset = 0
        while offset < size {
            let piece = try file.read(at: offset, FileStore.pieceSize)
            guard !piece.isEmpty else { throw FileStoreError.damaged(hash) }
            offset += piece.count
            try piece.withUnsafeBytes { try body($0) }
        }
    }
}
