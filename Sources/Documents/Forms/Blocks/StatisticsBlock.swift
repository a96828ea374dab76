import Accreditation
import Criteria

/// Every table of the statistics form as it is printed: school years as columns, rows that concern the school.
enum StatisticsBlock {
    static func write(to draft: inout PaperDraft) {
        for table in draft.context.pack.statistics.tables {
            let rows = table.rows.filter { isShown($0, draft.context) }
            if rows.isEmpty { continue }
            let code = table.code.allSatisfy { $0 == "0" } ? "" : "\(table.code). "
            draft.heading([PaperRun(code + table.title)], below: 1)
            draft.add(.table(StatisticsTableBlock(table, rows, draft.context).table(&draft)))
        }
    }

    /// Rows of the printed form that concern this kind of school.
    private static func isShown(_ row: StatisticsRow, _ context: PaperContext) -> Bool {
        if row.isSupplement { return false }
        let kinds = [context.state.school.kind] + context.content.parts
        return row.appliesTo.isEmpty || row.appliesTo.contains(where: kinds.contains)
    }
}

/// One table of the statistics form.
struct StatisticsTableBlock {
    private let form: StatisticsTable
    private let rows: [StatisticsRow]
    private let years: [SchoolYear]
    private let hasCodes: Bool
    /// Rows with others inside.
    private let heads: Set<String>

    init(_ form: StatisticsTable, _ rows: [StatisticsRow], _ context: PaperContext) {
        self.form = form
        self.rows = rows
        years = form.isYearly ? context.years : []
        hasCodes = rows.contains { !$0.code.isEmpty }
        heads = Set(zip(rows, rows.dropFirst()).filter { $0.depth < $1.depth }.map(\.0.id))
    }

    func table(_ draft: inout PaperDraft) -> PaperTable {
        let start: [FormTable.Column] =
            (hasCodes ? [.init("TT", 2, centred: true)] : []) + [.init("Số liệu", titleWidth)]
        let yearColumns = years.map { FormTable.Column("Năm học\n\($0.start)-\n\($0.start + 1)", 4, centred: true) }
        let columns = form.columns.map { FormTable.Column($0.title, width(of: $0), centred: !isText($0)) }
        var table = FormTable(start + yearColumns + columns, size: 12)
        for row in rows { table.add(cells(row, &draft)) }
        return table.table
    }

    /// A table's only column needs as much room as the titles, several ones leave them less.
    private var hasOneValue: Bool { !form.isYearly && form.columns.count == 1 }
    private var titleWidth: Int { hasOneValue ? 11 : form.isYearly ? 9 : 7 }
    private func width(of column: StatisticsColumn) -> Int { hasOneValue ? 9 : 3 }

    private func isText(_ column: StatisticsColumn) -> Bool { column.value == .text }

    private func cells(_ row: StatisticsRow, _ draft: inout PaperDraft) -> [PaperText] {
        let indent = String(repeating: "\u{2003}", count: row.depth)
        var cells: [PaperText] = hasCodes ? [[PaperRun(row.code)]] : []
        cells.append([PaperRun(indent + row.title, bold: heads.contains(row.id))])
        for year in years {
            cells.append([run(draft.context.state.figures[form.id, row.id, year: year], row, row.value, &draft)])
        }
        for column in form.columns {
            let value = draft.context.state.figures[form.id, row.id, column: column.id]
            cells.append([run(value, row, column.value ?? (form.isYearly ? .text : row.value), &draft)])
        }
        return cells
    }

    /// The figure; where none was entered, nothing for remarks and ticks, the mark for everything else.
    private func run(
        _ value: String?, _ row: StatisticsRow, _ kind: StatisticsValue, _ draft: inout PaperDraft
    ) -> PaperRun {
        if let value, !value.isBlankText { return PaperRun(value) }
        let isOptional = kind == .flag || (kind == .text && (form.isYearly || form.columns.count > 1))
        if isOptional || row.title.contains("nếu có") { return PaperRun("") }
        let code = form.code.allSatisfy { $0 == "0" } ? form.title : "\(form.code). \(form.title)"
        return draft.gap("Bảng số liệu “\(code)”: còn ô chưa có số liệu.", .figures(table: form.id))
    }
}
