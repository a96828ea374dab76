public import Accreditation
public import NIOCore

/// An upload's file while it grows; nobody else can write it until it is released.
public struct PartFile: Sendable {
    let file: OpenFile

    init(_ file: OpenFile) {
        self.file = file
    }

    /// Lets others write.
    public func release() { file.unlock() }

    /// Bytes written so far.
    public func size() async throws -> Int {
        try await Blocking.run { try file.size() }
    }

    /// Writes bytes at an offset, which is the present size when nothing is written twice.
    ///
    /// - Throws: `FileStoreError.full` when the disk has no room.
    public func write(_ bytes: ByteBuffer, at offset: Int) async throws {
        try await Blocking.run { try bytes.withUnsafeReadableBytes { try file.write($0, at: offset) } }
    }

    /// Writes bytes at the end.
    public func append(_ bytes: [UInt8]) async throws {
        try await Blocking.run {
            let end = try file.size()
            try bytes.withUnsafeBytes { try file.write($0, at: end) }
        }
    }

    /// What the bytes are, whatever the name says.
    public func recognise(fileName: String) async throws -> ContentRecognition {
        try await Blocking.run {
            let content = ContentReader(size: try file.size()) { try file.read(at: $0, $1) }
            return try ContentRecognition.recognise(content, fileName: fileName)
        }
    }
}
