import Accreditation
import Criteria
import Workbook

/// The checks that the pack declares for a table, worked out inside its sheet: beside each row where columns are
/// compared, below the table where rows are.
struct FigureCheckRows {
    private let writing: FigureSheetWriting

    init(_ writing: FigureSheetWriting) { self.writing = writing }

    private var table: FigureTable { writing.sheet.table }
    private var year: SchoolYear { writing.workbook.form.year }
    private var formulas: FigureFormula {
        FigureFormula(layout: writing.workbook.layout, sheet: writing.sheet.name)
    }

    /// What the checks between the columns say of a row.
    func message(of row: StatisticsRow) -> WrittenCell {
        let parts = table.table.checks.filter(\.comparesColumns).compactMap { check in
            formulas.isBroken(check) { FigurePlace(year, FigureKey(table.id, row.id, column: $0)) }
                .map { "IF(\($0),\(quoted(check.message)),\"\")" }
        }
        return cell(parts)
    }

    /// A line for each check between rows: its sentence, and under each column whether it holds.
    var rows: [WrittenRow] {
        let checks = table.table.checks.filter { !$0.comparesColumns }
        let lines = checks.compactMap { check -> WrittenRow? in
            let cells = table.columns.map { column in
                formulas.isBroken(check) { place($0, column) }.map { "IF(\($0),\"Cần xem lại\",\"\")" }
            }
            guard cells.contains(where: { $0 != nil }) else { return nil }
            let label = WrittenCell(.text(check.message), style: FigureStyles.label(depth: 0, isSum: false))
            return WrittenRow([WrittenCell(), label, WrittenCell()] + cells.map { cell($0.map { [$0] } ?? []) })
        }
        guard !lines.isEmpty else { return [] }
        return [
            WrittenRow([]), WrittenRow([WrittenCell(), WrittenCell(.text("Kiểm tra"), style: FigureStyles.title)]),
        ]
            + lines
    }

    /// The cells that a broken check speaks of turn red.
    var marks: [SheetMark] {
        table.table.checks.flatMap { check in
            check.comparesColumns
                ? table.rows.compactMap { row in
                    mark(check) { FigurePlace(year, FigureKey(table.id, row.id, column: $0)) }
                }
                : table.columns.compactMap { column in mark(check) { place($0, column) } }
        }
    }

    private func mark(_ check: StatisticsCheck, _ place: (String) -> FigurePlace?) -> SheetMark? {
        let shown =
            switch check.kind {
            case .notAbove(let part, _): part
            case .partsMakeWhole(_, let whole): whole
            }
        guard let condition = formulas.isBroken(check, place), let cell = place(shown),
            let address = writing.workbook.layout.addresses[cell]?.address
        else { return nil }
        return SheetMark(range: SheetRange(address), formula: "=\(condition)", style: FigureStyles.warning)
    }

    private func place(_ row: String, _ column: FigureColumn) -> FigurePlace? {
        table.rows.first { $0.id == row }.map { table.place($0, column, year: year) }
    }

    private func cell(_ parts: [String]) -> WrittenCell {
        guard !parts.isEmpty else { return WrittenCell() }
        return WrittenCell(.formula("=" + parts.joined(separator: "&"), result: .text("")), style: FigureStyles.message)
    }

    /// A text in a formula has at most 255 characters.
    private func quoted(_ text: String) -> String {
        let pieces = text.prefix(200).split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + pieces.joined(separator: "\"\"") + " \""
    }
}
