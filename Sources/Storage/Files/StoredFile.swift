public import NIOCore

/// An open file of the store, read piece by piece.
public struct StoredFile: Sendable {
    /// SHA-256, 64 lower-case hexadecimal digits.
    public let hash: String
    /// The length in bytes.
    public let size: Int
    let file: OpenFile

    init(hash: String, file: OpenFile) throws {
        self.hash = hash
        self.file = file
        size = try file.size()
    }

    /// The bytes of a range, in order, a bounded piece at a time.
    public func read(_ range: Range<Int>, _ body: (ByteBuffer) async throws -> Void) async throws {
        var offset = range.lowerBound
        while offset < min(range.upperBound, size) {
            let (start, count) = (offset, min(FileStore.pieceSize, range.upperBound - offset))
            let piece = try await Blocking.run { ByteBuffer(bytes: try file.read(at: start, count)) }
            guard piece.readableBytes > 0 else { throw FileStoreError.damaged(hash) }
            offset += piece.readableBytes
            try await body(piece)
        }
    }
}
