import Accreditation
import Criteria
import Foundation
import Workbook

/// Reads the typed cells of one table.
struct FigureSheetReading {
    let sheet: FigureSheetLayout
    let found: ReadSheet
    /// By how many rows everything has moved.
    let firstRow: Int

    func read(into reading: inout FigureWorkbookReading) throws(FigureWorkbookRefusal) {
        try checkLabels()
        for placed in sheet.cells where placed.cell.origin == .typed {
            let address = moved(placed.address)
            let place = placed.cell.place
            reading.addresses[place] = .init(sheet: found.name, address: address)
            do {
                reading.values[place] = try value(found.cells[address], as: placed.cell.kind)?.canonical ?? ""
            } catch {
                reading.problems.append(.init(sheet: found.name, address: address, message: error.message))
            }
        }
    }

    /// A row that was put in or taken out would give every figure below a wrong name.
    private func checkLabels() throws(FigureWorkbookRefusal) {
        for (index, row) in sheet.table.rows.enumerated() {
            let address = moved(sheet.titleAddress(index))
            let title = found.text(address.row, address.column).map(FigureSheetReading.tidied)
            guard title == FigureSheetReading.tidied(row.title) else {
                let place = found.name.isEmpty ? "ô \(address)" : "trang tính “\(found.name)”, ô \(address)"
                throw FigureWorkbookRefusal(
                    .changed,
                    "Biểu đã bị thêm, xóa hoặc đổi dòng: \(place) phải là “\(row.title)”. Hãy tải biểu mới và nhập lại."
                )
            }
        }
    }

    private func moved(_ address: SheetAddress) -> SheetAddress {
        SheetAddress(row: address.row + firstRow, column: address.column)
    }

    private static func tidied(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func value(_ cell: ReadCell?, as kind: StatisticsValue) throws(UntakenCell) -> FigureValue? {
        guard let cell else { return nil }
        if cell.isFormula {
            throw UntakenCell("Ô này có công thức. Hãy xóa công thức và gõ số, hoặc dán dạng giá trị.")
        }
        switch cell.value {
        case .empty: return nil
        case .text(let text): return try typed(text, as: kind)
        case .number(let number): return try typed(words(number), as: kind)
        case .percentage(let number) where kind == .percent: return try typed(words(number), as: kind)
        case .percentage: throw UntakenCell("Ô này đang ở dạng phần trăm. Hãy gõ lại thành số.")
        case .date: throw UntakenCell("Ô này đang là ngày tháng. Hãy xóa ô rồi gõ lại.")
        case .boolean(let flag) where kind == .flag: return .flag(flag)
        case .boolean: throw UntakenCell("Ô này đang là đúng/sai. Hãy gõ lại.")
        case .error(let error): throw UntakenCell("Ô này đang báo lỗi \(error). Hãy gõ lại.")
        }
    }

    /// Reads what was typed; percentages have bounds that the form's own reading only warns of.
    private func typed(_ text: String, as kind: StatisticsValue) throws(UntakenCell) -> FigureValue? {
        let value: FigureValue?
        do {
            value = try FigureValue.read(text, as: kind)
        } catch {
            throw UntakenCell(error.message)
        }
        if kind == .percent, let number = value?.number, number < 0 || number > 100 {
            throw UntakenCell("Tỷ lệ phần trăm phải từ 0 đến 100.")
        }
        return value
    }

    /// A number as people type it: 15 digits, which is what spreadsheet programs keep, with a decimal comma.
    private func words(_ number: Double) -> String {
        String(format: "%.15g", locale: Locale(identifier: "en_US_POSIX"), number).map { $0 == "." ? "," : "\($0)" }
            .joined()
    }
}

/// Why the content of a cell is not taken, and what to do.
struct UntakenCell: Error {
    let message: String

    init(_ message: String) { self.message = message }
}
