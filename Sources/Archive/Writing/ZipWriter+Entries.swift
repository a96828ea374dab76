import Foundation

extension ZipWriter {
    /// Adds an entry with these bytes.
    public func add(_ name: String, _ bytes: [UInt8], method: Method = .deflated) throws {
        try begin(name, size: bytes.count, method: method)
        try bytes.withUnsafeBytes { try write($0) }
        try end()
    }

    /// Adds an entry with this text in UTF-8.
    public func add(_ name: String, text: String, method: Method = .deflated) throws {
        try add(name, Array(text.utf8), method: method)
    }

    /// Adds an entry with the content of a file, read piece by piece.
    /// - Parameter each: is told after each piece how many bytes of the file are in; throws to stop.
    public func add(
        _ name: String, file path: String, method: Method = .deflated, each: (Int) throws -> Void = { _ in }
    ) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ZipWritingError.file(path) }
        defer { try? handle.close() }
        let size = try Int(handle.seekToEnd())
        try handle.seek(toOffset: 0)
        try begin(name, size: size, method: method)
        var done = 0
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
            try piece.withUnsafeBytes { try write($0) }
            done += piece.count
            try each(done)
        }
        try end()
    }

    /// A whole archive in memory; for small ones such as documents.
    public static func bytes(_ work: (ZipWriter) throws -> Void) throws -> [UInt8] {
        let store = ByteStore()
        let writer = try ZipWriter { store.bytes.append(contentsOf: $0) }
        try work(writer)
        try writer.finish()
        return store.bytes
    }
}

/// Bytes that a closure adds to.
private final class ByteStore {
    var bytes: [UInt8] = []
}
