import Foundation

/// Names of files as people's computers send them.
public enum FileName {
    /// The longest name in characters that is kept.
    static let longest = 200

    /// A name without folders and control characters, composed, not too long, with an ending that fits its content.
    public static func cleaned(_ name: String, for type: MediaType) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.precomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !$0.properties.isNoncharacterCodePoint && $0.properties.generalCategory != .control
                && $0.properties.generalCategory != .format && $0.properties.generalCategory != .lineSeparator
        }
        let trimmed = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
        let fitting = type.fitting(trimmed.isEmpty || trimmed.hasPrefix(".") ? "minh-chung" + trimmed : trimmed)
        guard fitting.unicodeScalars.count > longest else { return fitting }
        let ending = fitting.split(separator: ".").last.map { "." + $0 } ?? ""
        let head = String.UnicodeScalarView(fitting.unicodeScalars.prefix(longest - ending.unicodeScalars.count))
        return String(head) + ending
    }
}
