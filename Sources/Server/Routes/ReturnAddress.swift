import Foundation

/// The page to go to after signing in, taken from the request and therefore not trusted.
enum ReturnAddress {
    static let name = "tiep"

    /// The address as a path of this server, or nil when it could lead anywhere else.
    ///
    /// Refuses other hosts (`//host`, `/\host`), control characters and anything not beginning with a single slash.
    static func checked(_ text: String?) -> String? {
        guard let text, text.utf8.first == UInt8(ascii: "/"), text.utf8.count <= 2_000 else { return nil }
        let second = text.utf8.dropFirst().first
        guard second != UInt8(ascii: "/"), second != UInt8(ascii: "\\") else { return nil }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        return isPlain ? text : nil
    }
}
