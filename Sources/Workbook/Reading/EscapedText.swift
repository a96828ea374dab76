/// Characters that XML cannot hold stand in workbooks as `_x000D_`.
enum EscapedText {
    /// The text with those characters put back; ones that are no characters stay as they are written.
    static func read(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var rest = text[...]
        var result = ""
        while let start = rest.firstRange(of: "_x") {
            result += rest[..<start.lowerBound]
            rest = rest[start.lowerBound...]
            let hex = rest.dropFirst(2).prefix(4)
            let isEscape = hex.count == 4 && hex.utf8.count == 4 && rest.dropFirst(6).first == "_"
            if isEscape, let code = UInt32(hex, radix: 16), let scalar = UnicodeScalar(code), code != 0 {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                result += "_"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}
