public import Archive
import Crypto
import Foundation

/// Writes the archive of a dossier entry by entry in bounded memory, and at its end the list of what is in it.
///
/// The same entries in the same order give the same bytes.
public final class DossierFileWriter {
    private let zip: ZipWriter
    private var manifest: DossierManifest
    private let each: (Int) throws -> Void

    /// - Parameters:
    ///   - manifest: what is said about the archive; its entries are filled in.
    ///   - each: is told how many bytes were added; throws to stop.
    ///   - sink: takes the archive's bytes in order.
    public init(
        _ manifest: DossierManifest, each: @escaping (Int) throws -> Void = { _ in },
        sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        zip = try ZipWriter(sink: sink)
        self.manifest = manifest
        self.each = each
    }

    /// Adds bytes that are in memory.
    public func add(_ name: String, _ bytes: [UInt8], method: ZipWriter.Method = .deflated) throws {
        try zip.add(name, bytes, method: method)
        note(name, SHA256.hash(data: bytes), bytes.count)
        try each(bytes.count)
    }

    /// Adds a file piece by piece, as it is; its bytes are compared with its hash on the way.
    ///
    /// - Parameters:
    ///   - hash: the SHA-256 that it must have.
    ///   - pieces: hands on the file's bytes in order.
    /// - Throws: ``DamagedFile``, and what `pieces` throws.
    public func add(
        _ name: String, size: Int, expecting hash: String,
        pieces: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) throws {
        var digest = SHA256()
        var done = 0
        try zip.begin(name, size: size, method: .stored)
        try pieces { piece in
            done += piece.count
            guard done <= size else { throw DamagedFile(name: name) }
            digest.update(bufferPointer: piece)
            try zip.write(piece)
            try each(piece.count)
        }
        let found = digest.finalize()
        guard done == size, DossierFileWriter.text(found) == hash else { throw DamagedFile(name: name) }
        try zip.end()
        note(name, found, size)
    }

    /// Adds the list, which ends the archive.
    public func finish() throws {
        try zip.add(DossierManifest.name, try manifest.bytes())
        try zip.finish()
    }

    private func note(_ name: String, _ digest: SHA256Digest, _ size: Int) {
        manifest.entries.append(.init(name: name, sha256: DossierFileWriter.text(digest), size: size))
    }

    static func text(_ digest: SHA256Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// A file's bytes no longer are those that it was kept with.
public struct DamagedFile: Error, Sendable, Equatable {
    /// The name that it would have in the archive.
    public let name: String

    public init(name: String) {
        self.name = name
    }
}
