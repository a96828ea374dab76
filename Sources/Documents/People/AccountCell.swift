import Foundation
import Workbook

/// The words of a cell, composed and with single spaces; empty with a fault where they cannot be taken.
struct AccountCell {
    let text: String
    let fault: String?
    private let isNumber: Bool

    init(_ cell: ReadCell, limit: Int) {
        let words = AccountCell.words(cell)
        isNumber = if case .number = cell.value { true } else { false }
        fault =
            if cell.isFormula || words?.first == "=" {
                "Ô này có công thức. Hãy dán dạng giá trị."
            } else if let words {
                words.unicodeScalars.count > limit ? "Dài quá \(limit) ký tự." : nil
            } else {
                "Ô này không phải chữ. Hãy gõ lại dạng chữ."
            }
        text = fault == nil ? words ?? "" : ""
    }

    /// As a telephone number: a spreadsheet takes the first 0 away from one that it thinks a number.
    var phone: String { isNumber && text.utf8.count == 9 ? "0" + text : text }

    /// Nil where it holds a date, an error or something else that is no word.
    private static func words(_ cell: ReadCell) -> String? {
        switch cell.value {
        case .empty: ""
        case .text(let text): plain(text)
        case .number(let number) where number == number.rounded() && abs(number) < 1e15: String(Int64(number))
        default: nil
        }
    }

    /// Without what nobody sees: controls, and marks that turn the direction of writing.
    private static func plain(_ text: String) -> String {
        var seen = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format: continue
            case .control, .lineSeparator, .paragraphSeparator: seen.append(" ")
            default: seen.append(scalar)
            }
        }
        return String(seen).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
