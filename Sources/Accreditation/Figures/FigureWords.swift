public import Criteria
public import Foundation

// How figures are written for people: points between groups of three digits, a decimal comma.
extension FigureValue {
    /// `1.250`, `12,5`, `Có`, the text as it is.
    public var display: String {
        switch self {
        case .number(let number): FigureValue.words(number)
        case .text(let text): text
        case .flag(let flag): flag ? "Có" : "Không"
        case .year(let year): String(year)
        }
    }

    /// What an input field shows: as `display`, but `x` or nothing for flags.
    public var typed: String {
        if case .flag(let flag) = self { flag ? "x" : "không" } else { display }
    }

    /// A number with points between groups of three and a decimal comma.
    public static func words(_ number: Decimal) -> String {
        let plain = number.description
        let isNegative = plain.hasPrefix("-")
        let parts = (isNegative ? String(plain.dropFirst()) : plain).split(separator: ".").map(String.init)
        let fraction = parts.count > 1 ? "," + parts[1] : ""
        return (isNegative ? "-" : "") + grouped(parts[0]) + fraction
    }

    private static func grouped(_ digits: String) -> String {
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(".") }
            text.append(digit)
        }
        return text
    }

    /// A computed number as it is shown and printed: half up, two digits after the comma, four below one.
    public static func rounded(_ number: Decimal) -> Decimal {
        var exact = number
        var result = Decimal()
        NSDecimalRound(&result, &exact, abs(number) < 1 ? 4 : 2, .plain)
        return result
    }
}

extension StatisticsValue {
    /// What is typed into such a cell, for people who ask.
    public var typingHint: String {
        switch self {
        case .count: "số nguyên"
        case .decimal: "số, dấu phẩy thập phân"
        case .percent: "phần trăm, dấu phẩy thập phân"
        case .text: "chữ"
        case .flag: "x nếu có"
        case .year: "năm, bốn chữ số"
        }
    }
}
