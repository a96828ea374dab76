import Accreditation
import Criteria
import Foundation
import Workbook

/// Where the names and the lines of a list stand in a sheet.
struct FigureListSheet {
    /// The line with the names.
    let row: Int
    let codeColumn: Int
    /// Names of figures by column, from the left.
    let names: [(column: Int, name: String)]
    /// The lines below.
    let rows: ClosedRange<Int>

    /// Lines from the top in which the names are looked for.
    private static let searched = 20

    /// Nil where no line has names.
    init?(_ sheet: ReadSheet) {
        let head = sheet.cells.filter { $0.key.row <= FigureListSheet.searched }.sorted { $0.key < $1.key }
            .first { FigureListSheet.isSame($0.value.plainText, FigureListFile.codeHead) }
        guard let address = head?.key, let last = sheet.cells.keys.map(\.row).max(), last > address.row else {
            return nil
        }
        row = address.row
        codeColumn = address.column
        rows = (address.row + 1)...last
        names = sheet.cells.filter { $0.key.row == address.row && $0.key.column > address.column }
            .sorted { $0.key < $1.key }.compactMap { place, cell in
                guard let name = cell.plainText, !FigureListSheet.isSame(name, FigureListFile.nameHead) else {
                    return nil
                }
                return (place.column, name)
            }
    }

    /// Whether a line has a number under a name.
    func hasNumber(in row: Int, _ sheet: ReadSheet) -> Bool {
        names.contains { column, _ in
            guard let cell = sheet[row, column] else { return false }
            if case .number = cell.value { return true }
            return cell.plainText.flatMap { Double($0) } != nil
        }
    }

    private static func isSame(_ text: String?, _ word: String) -> Bool {
        text?.precomposedStringWithCanonicalMapping.lowercased() == word.lowercased()
    }
}

extension ReadCell {
    /// The text of the cell without spaces around it; of a whole number its digits, because codes look like numbers.
    var plainText: String? {
        switch value {
        case .text(let text): text.trimmingCharacters(in: .whitespacesAndNewlines)
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
        default: nil
        }
    }
}

/// The value of a cell under the name of a figure.
struct FigureListCell {
    let cell: ReadCell

    init(_ cell: ReadCell) { self.cell = cell }

    func value(_ kind: StatisticsValue) throws(UntakenCell) -> FigureValue? {
        if cell.isFormula { throw UntakenCell("Ô này có công thức. Hãy dán dạng giá trị.") }
        switch cell.value {
        case .empty: return nil
        case .text(let text): return try read(text, kind)
        case .number(let number): return try read(FigureListCell.words(number), kind)
        case .percentage(let number) where kind == .percent: return try read(FigureListCell.words(number), kind)
        case .percentage: throw UntakenCell("Ô này đang ở dạng phần trăm. Hãy gõ lại thành số.")
        case .date: throw UntakenCell("Ô này đang là ngày tháng. Hãy gõ lại thành số.")
        case .boolean: throw UntakenCell("Ô này đang là đúng/sai. Hãy gõ lại thành số.")
        case .error(let error): throw UntakenCell("Ô này đang báo lỗi \(error). Hãy gõ lại.")
        }
    }

    private func read(_ text: String, _ kind: StatisticsValue) throws(UntakenCell) -> FigureValue? {
        do {
            return try FigureValue.read(text, as: kind)
        } catch {
            throw UntakenCell(error.message)
        }
    }

    /// A number as people type it: 15 digits, with a decimal comma.
    static func words(_ number: Double) -> String {
        String(format: "%.15g", locale: Locale(identifier: "en_US_POSIX"), number).replacing(".", with: ",")
    }
}
