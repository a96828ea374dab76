import Criteria
import Foundation

/// Reads a number as it is written in Vietnam: points or spaces between groups of three digits, a decimal comma. A
/// point that cannot stand between groups is taken for a decimal point, as other spreadsheets write it.
struct FigureNumber {
    let kind: StatisticsValue

    /// The most digits before and after the comma.
    private static let longest = (whole: 12, fraction: 6)

    init(_ kind: StatisticsValue) {
        self.kind = kind
    }

    func read(_ text: String) throws(UnreadableFigure) -> Decimal {
        let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
        let digits = isNegative ? String(text.dropFirst()) : text
        guard let parts = FigureNumber.parts(digits) else { throw unreadable(text) }
        try check(parts, text)
        let fraction = parts.fraction.isEmpty ? "" : "." + parts.fraction
        guard let number = Decimal(string: parts.whole + fraction, locale: FigureValue.plain) else {
            throw unreadable(text)
        }
        guard isNegative, number != 0 else { return number }
        guard kind == .decimal else { throw UnreadableFigure(message: "Số không được âm: “\(text)”.") }
        return -number
    }

    private func check(_ parts: (whole: String, fraction: String), _ text: String) throws(UnreadableFigure) {
        guard parts.whole.count <= FigureNumber.longest.whole, parts.fraction.count <= FigureNumber.longest.fraction
        else {
            throw UnreadableFigure(
                message: """
                    “\(text)” quá dài: nhiều nhất \(FigureNumber.longest.whole) chữ số, \
                    \(FigureNumber.longest.fraction) chữ số sau dấu phẩy.
                    """)
        }
        guard kind == .count, !parts.fraction.isEmpty else { return }
        guard parts.fraction.count != 3, parts.fraction.allSatisfy({ $0 == "0" }) else {
            throw UnreadableFigure(
                message: """
                    Ở đây là số nguyên mà “\(text)” có phần sau dấu thập phân. Dấu phẩy là dấu thập phân; hàng nghìn \
                    gõ 1.250 hoặc 1250.
                    """)
        }
    }

    private func unreadable(_ text: String) -> UnreadableFigure {
        switch kind {
        case .count: UnreadableFigure(message: "“\(text)” không phải số: gõ số nguyên, ví dụ 1250 hoặc 1.250.")
        case .percent: UnreadableFigure(message: "“\(text)” không phải tỷ lệ phần trăm: gõ ví dụ 98,5 hoặc 98,5%.")
        default: UnreadableFigure(message: "“\(text)” không phải số: gõ ví dụ 12,5.")
        }
    }

    /// Digits before and after the decimal sign; nil where the text is no number.
    private static func parts(_ text: String) -> (whole: String, fraction: String)? {
        let halves = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if halves.count == 2, let whole = grouped(halves[0], by: [".", " "]) {
            return isDigits(halves[1]) ? (whole, halves[1]) : nil
        }
        guard halves.count == 1 else { return nil }
        if let whole = grouped(text, by: [".", " "]) { return (whole, "") }
        let points = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard points.count == 2, isDigits(points[0]), isDigits(points[1]) else { return nil }
        return (points[0], points[1])
    }

    /// Digits without the signs between groups of three; one kind of sign in a number.
    private static func grouped(_ text: String, by signs: [Character]) -> String? {
        if isDigits(text) { return text }
        for sign in signs {
            let groups = text.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
            guard groups.count > 1, groups.allSatisfy(isDigits), (1...3).contains(groups[0].count), groups[0] != "0",
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { continue }
            return groups.joined()
        }
        return nil
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
