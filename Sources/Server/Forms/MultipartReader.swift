import Foundation
import Hummingbird
import HummingbirdCore
import NIOCore

/// Reads a `multipart/form-data` body part by part; no more than one piece of the stream is in memory.
struct MultipartReader {
    /// The beginning of a part.
    struct Part: Sendable {
        let name: String
        /// The name of a sent file; nil for an ordinary field.
        let fileName: String?
    }

    /// Longest head of a part, and longest field, in bytes.
    private static let longest = 64 * 1024
    private var source: RequestBody.AsyncIterator
    private let delimiter: [UInt8]
    private var buffer = ByteBuffer(string: "\r\n")

    /// Nil when the request has no such body.
    init?(_ request: Request) {
        guard request.hasFileForm, let type = request.headers[.contentType],
            let start = type.range(of: "boundary=", options: .caseInsensitive)
        else { return nil }
        let boundary = type[start.upperBound...].prefix { $0 != ";" }.trimmingCharacters(in: ["\"", " "])
        guard (1...200).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        source = request.body.makeAsyncIterator()
    }

    /// The next part, past whatever is left of the one before; nil at the end.
    ///
    /// - Throws: `PageError.malformed` for a body that breaks off or is none.
    mutating func nextPart() async throws -> Part? {
        while try await nextPiece() != nil {}
        buffer.moveReaderIndex(forwardBy: delimiter.count)
        while buffer.readableBytes < 2 { try await fill() }
        if buffer.readableBytesView.starts(with: Array("--".utf8)) { return nil }
        let head = try await head()
        guard let disposition = head.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Self.value("name", of: disposition)
        else { throw PageError.malformed }
        return Part(name: name, fileName: Self.value("filename", of: disposition))
    }

    /// The next bytes of the present part; nil at its end.
    mutating func nextPiece() async throws -> ByteBuffer? {
        while true {
            if let end = buffer.position(of: delimiter) {
                return end == 0 ? nil : buffer.readSlice(length: end)
            }
            let safe = buffer.readableBytes - delimiter.count + 1
            if safe > 0 { return buffer.readSlice(length: safe) }
            try await fill()
        }
    }

    /// The present part as a text.
    mutating func text() async throws -> String {
        var bytes = ByteBuffer()
        while var piece = try await nextPiece() {
            bytes.writeBuffer(&piece)
            guard bytes.readableBytes <= Self.longest else { throw PageError.malformed }
        }
        return String(buffer: bytes)
    }

    private mutating func head() async throws -> [String] {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let length = buffer.position(of: end), let head = buffer.readString(length: length) {
                buffer.moveReaderIndex(forwardBy: end.count)
                return head.components(separatedBy: "\r\n")
            }
            guard buffer.readableBytes <= Self.longest else { throw PageError.malformed }
            try await fill()
        }
    }

    private mutating func fill() async throws {
        guard var piece = try await source.next() else { throw PageError.malformed }
        buffer.discardReadBytes()
        buffer.writeBuffer(&piece)
    }

    /// A quoted value as browsers write it: UTF-8, with `"` and line ends percent-encoded.
    private static func value(_ name: String, of line: String) -> String? {
        guard let start = line.range(of: "; \(name)=\"", options: .caseInsensitive),
            let end = line[start.upperBound...].firstIndex(of: "\"")
        else { return nil }
        return line[start.upperBound..<end].replacingOccurrences(of: "%22", with: "\"")
    }
}

extension ByteBuffer {
    /// How far from the next readable byte a sequence of bytes begins; nil where it is not there.
    fileprivate func position(of bytes: [UInt8]) -> Int? {
        withUnsafeReadableBytes { all in
            guard let first = bytes.first, all.count >= bytes.count else { return nil }
            var start = 0
            while start <= all.count - bytes.count, let found = all[start...].firstIndex(of: first) {
                guard found <= all.count - bytes.count else { return nil }
                if all[found..<found + bytes.count].elementsEqual(bytes) { return found }
                start = found + 1
            }
            return nil
        }
    }
}
