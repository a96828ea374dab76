public import Criteria
import Foundation

/// Why something that was typed into a cell cannot be read, in one Vietnamese sentence that says what to type.
public struct UnreadableFigure: Error, Sendable, Hashable {
    public let message: String
}

extension FigureValue {
    /// Reads what people type or paste: `1.250`, `1 250`, `12,5`, `12,5 %`, `x`, `có`. Blanks and dashes are nothing.
    ///
    /// - Returns: nil where nothing was typed.
    /// - Throws: `UnreadableFigure`; nothing is guessed.
    public static func read(_ typed: String, as kind: StatisticsValue) throws(UnreadableFigure) -> FigureValue? {
        let text = tidied(typed)
        guard !blanks.contains(text) else { return nil }
        switch kind {
        case .count: return .number(try FigureNumber(kind).read(text))
        case .decimal: return .number(try FigureNumber(kind).read(text))
        case .percent: return .number(try FigureNumber(kind).read(withoutPercent(text)))
        case .text:
            guard text.count <= longestText else {
                throw UnreadableFigure(message: "Chữ quá dài: nhiều nhất \(longestText) ký tự.")
            }
            return .text(text)
        case .flag: return .flag(try readFlag(text))
        case .year: return .year(try readYear(text))
        }
    }

    /// Signs that stand for an empty cell.
    private static let blanks: Set<String> = ["", "-", "–", "—", "…", "...", ".", "/"]

    /// One line without spaces around it; every kind of space becomes the usual one.
    private static func tidied(_ typed: String) -> String {
        typed.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func withoutPercent(_ text: String) -> String {
        text.hasSuffix("%") ? String(text.dropLast()).trimmingCharacters(in: .whitespaces) : text
    }

    private static func readFlag(_ text: String) throws(UnreadableFigure) -> Bool {
        switch text.lowercased() {
        case "x", "có", "co", "1", "true", "đúng", "✓", "✔", "☑", "☒": return true
        case "không", "khong", "0", "false", "sai", "☐": return false
        default: throw UnreadableFigure(message: "“\(text)” không đọc được: gõ x (có) hoặc để trống.")
        }
    }

    private static func readYear(_ text: String) throws(UnreadableFigure) -> Int {
        guard text.utf8.count == 4, let year = Int(text), year >= 1000 else {
            throw UnreadableFigure(message: "“\(text)” không phải một năm: gõ bốn chữ số, ví dụ 1995.")
        }
        return year
    }
}
