/// Finds out in which character set a table of text is written.
enum TextDecoding {
    /// The text; nil where the bytes are no text.
    static func text(_ bytes: [UInt8]) -> String? {
        let text: String?
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = String(validating: bytes.dropFirst(3), as: UTF8.self)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            text = wide(bytes.dropFirst(2), isLittle: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = wide(bytes.dropFirst(2), isLittle: false)
        } else {
            text = String(validating: bytes, as: UTF8.self) ?? Windows1258.text(bytes)
        }
        guard let text, isReadable(text) else { return nil }
        return text
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? first | second << 8 : first << 8 | second
        }
        return String(validating: units, as: UTF16.self)
    }

    /// Whether the text has no characters that only programs write.
    private static func isReadable(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
}
