import Foundation
import Hummingbird

/// An address of ours. Each noun adds its addresses as static members in an extension beside its handlers, so that
/// handlers are registered with, and pages link to, one and the same declaration:
///
/// ```swift
/// extension Route {
///     static func criterion(dossier: UUID, code: String) -> Route {
///         ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code)]
///     }
/// }
/// router.get(.criterion(dossier: .any, code: .any)) { request, context in … }
/// let link = Route.criterion(dossier: dossier.id, code: "1.1").path
/// ```
struct Route: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// One piece of an address between two slashes.
    enum Part: Sendable, Hashable, ExpressibleByStringLiteral {
        case word(String)
        case id(String, UUID)
        case text(String, String)
        case number(String, Int)

        init(stringLiteral value: String) { self = .word(value) }
    }

    private let parts: [Part]
    private var query: [String] = []

    init(arrayLiteral elements: Part...) { parts = elements }

    /// The finished address, to be put into a page value: `/ho-so/8F…/tieu-chi/1.1?trang=2`.
    var path: String {
        let base = "/" + parts.map(\.segment).joined(separator: "/")
        return query.isEmpty ? base : base + "?" + query.joined(separator: "&")
    }

    /// The pattern for the router: `/ho-so/{dossier}/tieu-chi/{code}`.
    var pattern: String { "/" + parts.map(\.pattern).joined(separator: "/") }

    /// The same address with a query; nil and empty values are left out.
    func with(_ name: String, _ value: String?) -> Route {
        guard let value, !value.isEmpty else { return self }
        var copy = self
        copy.query.append("\(name.percentEncoded)=\(value.percentEncoded)")
        return copy
    }
}

extension Route.Part {
    fileprivate var segment: String {
        switch self {
        case .word(let word): word
        case .id(_, let id): id.uuidString.lowercased()
        case .text(_, let text): text.percentEncoded
        case .number(_, let number): String(number)
        }
    }

    fileprivate var pattern: String {
        switch self {
        case .word(let word): word
        case .id(let name, _), .text(let name, _), .number(let name, _): "{\(name)}"
        }
    }
}

extension String {
    /// Percent encoding of everything but the unreserved characters of RFC 3986 and the colon of sheet codes.
    fileprivate var percentEncoded: String {
        var encoded = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: ":"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
