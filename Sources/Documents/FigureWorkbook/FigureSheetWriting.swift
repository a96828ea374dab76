import Accreditation
import Criteria
import Foundation
import Workbook

/// Writes the sheet of one table.
struct FigureSheetWriting {
    let workbook: FigureWorkbook
    let sheet: FigureSheetLayout
    let figures: SchoolFigures

    private var formulas: FigureFormula { FigureFormula(layout: workbook.layout, sheet: sheet.name) }
    private var table: FigureTable { sheet.table }

    func written() -> WrittenSheet {
        let code = table.table.code
        var rows = [
            WrittenRow([
                WrittenCell(.text((code.isEmpty ? "" : "\(code). ") + table.table.title), style: FigureStyles.title)
            ]),
            WrittenRow([WrittenCell(.text(workbook.mark(of: sheet)), style: FigureStyles.note)]),
            WrittenRow([WrittenCell(.text(hint), style: FigureStyles.note)]),
            heading,
        ]
        rows += table.rows.enumerated().map { row($1, at: $0) }
        var written = WrittenSheet(name: sheet.name, rows: rows + FigureCheckRows(self).rows)
        written.columnWidths = [6, 46, 12] + table.columns.map(width) + [44]
        written.frozenRows = FigureSheetLayout.headingRow
        written.frozenColumns = 2
        written.isProtected = true
        written.isLandscape = true
        written.rules = sheet.cells.compactMap(rule)
        written.marks = FigureCheckRows(self).marks
        return written
    }

    private var hint: String {
        "\(workbook.schoolName), năm học \(workbook.form.year). Nhập vào các ô nền vàng; ô nền xám tự tính."
    }

    private var heading: WrittenRow {
        let titles = ["TT", "Số liệu", "Đơn vị"] + table.columns.map(\.title) + ["Cần xem lại"]
        return WrittenRow(titles.map { WrittenCell(.text($0), style: FigureStyles.heading) }, height: 32)
    }

    private func width(_ column: FigureColumn) -> Double {
        switch column {
        case .year: 13
        case .named(let named): named.value == .text || named.value == nil ? 32 : 13
        }
    }

    private func row(_ row: StatisticsRow, at index: Int) -> WrittenRow {
        let isSum = row.formula != .typed
        let label = FigureStyles.label(depth: row.depth, isSum: isSum)
        let leading = [row.code, row.title, row.unit].enumerated().map { column, text in
            WrittenCell(.text(text), style: column == 1 ? label : FigureStyles.label(depth: 0, isSum: isSum))
        }
        let cells = sheet.cells.filter { $0.address.row == FigureSheetLayout.headingRow + 1 + index }.map(cell)
        return WrittenRow(leading + cells + [FigureCheckRows(self).message(of: row)])
    }

    private func cell(_ placed: FigureSheetLayout.Placed) -> WrittenCell {
        let result = figures.result(placed.cell.place)
        guard let formula = formulas.formula(of: placed.cell.origin) else {
            return WrittenCell(content(result.value), style: FigureStyles.input(placed.cell.kind))
        }
        let style = FigureStyles.computed(placed.cell.kind)
        if case .incomplete(_, .number(let partial)?) = result {
            return WrittenCell(.formula(formula, result: .number(double(partial))), style: style)
        }
        guard let number = result.value?.number else {
            return WrittenCell(.formula(formula, result: .text("")), style: style)
        }
        return WrittenCell(.formula(formula, result: .number(double(number))), style: style)
    }

    private func content(_ value: FigureValue?) -> WrittenCell.Content {
        switch value {
        case nil: .empty
        case .number(let number): .number(double(number))
        case .year(let year): .number(Double(year))
        case .text(let text): .text(text)
        case .flag(let flag): .text(flag ? "Có" : "Không")
        }
    }

    private func double(_ number: Decimal) -> Double { NSDecimalNumber(decimal: number).doubleValue }

    private func rule(_ placed: FigureSheetLayout.Placed) -> InputRule? {
        guard placed.cell.origin == .typed else { return nil }
        return FigureRule.rule(for: placed.cell.kind, at: placed.address)
    }
}
