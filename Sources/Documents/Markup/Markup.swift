/// Writes XML or HTML: what goes in is escaped, and what opens is closed.
struct Markup {
    private(set) var bytes: [UInt8]
    private var claimed: Set<String> = []

    /// - Parameter opening: what stands before the first element: an XML declaration or a document type.
    init(opening: String) { bytes = Array(opening.utf8) }

    /// An element with content.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        content(&self)
        bytes += "</".utf8
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// An element with text.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element without content.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(name, attributes)
        bytes += "/>".utf8
    }

    /// Text.
    mutating func text(_ text: String) { MarkupText.append(text, to: &bytes) }

    /// Text that is markup or a style sheet already.
    mutating func raw(_ text: String) { bytes += text.utf8 }

    /// How many names are taken.
    var claimedCount: Int { claimed.count }

    /// Whether the name is not taken yet; takes it.
    mutating func claims(_ name: String) -> Bool { claimed.insert(name).inserted }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for (key, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += key.utf8
            bytes += "=\"".utf8
            MarkupText.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}

/// Text inside markup.
enum MarkupText {
    /// Appends the text escaped. Characters that XML cannot hold (controls) are left out.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case 0x09, 0x0A: bytes.append(byte)
            case 0..<0x20, 0x7F: break
            case 0xBE, 0xBF: appendLast(byte, to: &bytes)
            default: bytes.append(byte)
            }
        }
    }

    /// U+FFFE and U+FFFF are no characters of XML: EF BF BE and EF BF BF.
    private static func appendLast(_ byte: UInt8, to bytes: inout [UInt8]) {
        if bytes.count >= 2, bytes[bytes.count - 2] == 0xEF, bytes[bytes.count - 1] == 0xBF {
            bytes.removeLast(2)
        } else {
            bytes.append(byte)
        }
    }
}
