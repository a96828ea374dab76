public import Criteria
public import Foundation

/// What stands in one cell of a school's figures.
public enum FigureValue: Sendable, Hashable {
    /// A count, a decimal number or a percentage; of percentages 12.5 means 12.5 %.
    case number(Decimal)
    case text(String)
    case flag(Bool)
    /// A calendar year.
    case year(Int)

    /// The longest text of a cell, in characters.
    public static let longestText = 2_000

    /// The number; nil for anything else.
    public var number: Decimal? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The one form in which the value is stored and hashed: digits with a decimal point, `true` or `false`, text.
    public var canonical: String {
        switch self {
        case .number(let number): number.description
        case .text(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .year(let year): String(year)
        }
    }

    /// Reads what `canonical` writes; nil for anything else, and where nothing stands.
    public init?(canonical text: String, as kind: StatisticsValue) {
        guard !text.isEmpty else { return nil }
        switch kind {
        case .count, .decimal, .percent:
            guard FigureValue.isPlainNumber(text), let number = Decimal(string: text, locale: FigureValue.plain) else {
                return nil
            }
            self = .number(number)
        case .text: self = .text(text)
        case .flag:
            guard text == "true" || text == "false" else { return nil }
            self = .flag(text == "true")
        case .year:
            guard let year = Int(text) else { return nil }
            self = .year(year)
        }
    }

    static let plain = Locale(identifier: "en_US_POSIX")

    /// An optional sign, digits, and at most one point between digits.
    static func isPlainNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
