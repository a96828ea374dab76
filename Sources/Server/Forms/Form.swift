import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a submitted form in the order in which they were sent; names may repeat.
struct Form: Sendable {
    /// Largest form in bytes: five long texts of a criterion sheet, percent-encoded, fit many times.
    static let largest = 2 * 1024 * 1024
    private(set) var fields: [Field] = []

    /// One field as sent, line ends as \n and characters composed (NFC).
    struct Field: Sendable {
        let name: String
        let value: String
    }

    init() {}

    init(_ fields: [(String, String)]) {
        self.fields = fields.map { Field(name: $0.0, value: $0.1) }
    }

    /// Reads an `application/x-www-form-urlencoded` text; nil when it is malformed, no UTF-8 or holds a NUL.
    init?(encoded text: String) {
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(halves[0]), let value = Self.decode(halves.count > 1 ? halves[1] : "")
            else { return nil }
            fields.append(Field(name: name, value: value))
        }
    }

    /// The first value of that name without blanks around it; empty when it was not sent.
    subscript(name: String) -> String { raw(name).trimmingCharacters(in: .whitespacesAndNewlines) }

    /// The first value of that name exactly as typed: for passwords and for texts that are kept as they are.
    func raw(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// All values of that name: for checkboxes and lists.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Whether a field of that name was sent at all.
    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    private static func decode(_ text: Substring) -> String? {
        guard let decoded = text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding,
            !decoded.utf8.contains(0)
        else { return nil }
        return decoded.replacingOccurrences(of: "\r\n", with: "\n").precomposedStringWithCanonicalMapping
    }
}

extension Form {
    /// Reads the body of a request.
    init(request: Request) async throws {
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: Self.largest)
        } catch is NIOTooManyBytesError {
            throw PageError.tooLarge(megabytes: Self.largest / 1_048_576)
        }
        guard let form = Form(encoded: String(buffer: buffer)) else { throw PageError.malformed }
        self = form
    }
}

extension Request {
    /// The query of the address, read like a form: browsers write a blank as a plus sign there.
    var query: Form { uri.query.flatMap { Form(encoded: $0) } ?? Form() }

    /// Whether the body is an ordinary form; anything else (uploads) is read by its handler as a stream.
    var hasFormBody: Bool {
        headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false
    }

    /// Whether the body is a form with files.
    var hasFileForm: Bool { headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false }
}
