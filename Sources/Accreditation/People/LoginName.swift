import Foundation

/// Names to sign in with: small letters, digits and `.`, `-`, `_`, beginning with a letter.
public enum LoginName {
    /// How many characters a login has.
    public static let lengths = 3...60

    /// Whether a text can be a login.
    public static func isValid(_ text: String) -> Bool {
        guard lengths.contains(text.utf8.count), let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || ".-_".utf8.contains($0) }
    }

    /// The usual login for a name: the given name, then the initials of family and middle names, without accents:
    /// `Lưu Thị Kim Dung` gives `dung.ltk`.
    ///
    /// - Returns: nil when the name has no letters that can be written so.
    public static func proposal(for fullName: String) -> String? {
        let words = plain(fullName).split { !isLetter($0.utf8.first ?? 0) }
        guard let given = words.last else { return nil }
        let initials = words.dropLast().compactMap(\.first)
        let login = initials.isEmpty ? String(given) : "\(given)." + String(initials)
        let padded = login.utf8.count < lengths.lowerBound ? login + "001" : login
        return isValid(padded) ? padded : nil
    }

    /// Small letters without Vietnamese accents.
    static func plain(_ text: String) -> String {
        text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !$0.properties.generalCategory.isMark }
            .reduce(into: "") { $0.unicodeScalars.append($1 == "đ" ? "d" : $1) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension Unicode.GeneralCategory {
    fileprivate var isMark: Bool { self == .nonspacingMark || self == .spacingMark || self == .enclosingMark }
}
