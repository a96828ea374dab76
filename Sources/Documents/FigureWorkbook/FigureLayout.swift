import Accreditation
import Criteria
import Workbook

/// Where every cell of a form stands in the workbook.
struct FigureLayout: Sendable {
    let sheets: [FigureSheetLayout]
    /// Sheet and address of each cell.
    let addresses: [FigurePlace: (sheet: String, address: SheetAddress)]

    init(_ form: FigureForm) {
        var names: Set<String> = []
        sheets = form.tables.map { table in
            let base = "Bảng \(table.table.code.isEmpty ? table.id : table.table.code)"
            var (name, count) = (String(base.prefix(28)), 1)
            while !names.insert(name.lowercased()).inserted {
                count += 1
                name = "\(base.prefix(24)) (\(count))"
            }
            return FigureSheetLayout(table, name: name, form: form)
        }
        addresses = Dictionary(
            sheets.flatMap { sheet in sheet.cells.map { ($0.cell.place, (sheet.name, $0.address)) } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// Where the cells of one table stand in its sheet.
struct FigureSheetLayout: Sendable {
    /// A cell of the form with its address.
    struct Placed: Sendable {
        let row: StatisticsRow
        let column: FigureColumn
        let cell: FigureCell
        let address: SheetAddress
    }

    let table: FigureTable
    let name: String
    /// All cells in printed order.
    let cells: [Placed]

    /// The heading stands in this row, the first row of figures below it.
    static let headingRow = 4
    /// Number, title and unit stand before the figures.
    static let leadingColumns = 3

    init(_ table: FigureTable, name: String, form: FigureForm) {
        self.table = table
        self.name = name
        cells = table.rows.enumerated().flatMap { rowIndex, row in
            table.columns.enumerated().compactMap { columnIndex, column in
                form.cell(row, column, in: table).map {
                    let address = SheetAddress(
                        row: Self.headingRow + 1 + rowIndex, column: Self.leadingColumns + 1 + columnIndex)
                    return Placed(row: row, column: column, cell: $0, address: address)
                }
            }
        }
    }

    /// The address of the title of a row of the table, counted from 0.
    func titleAddress(_ index: Int) -> SheetAddress { SheetAddress(row: Self.headingRow + 1 + index, column: 2) }

    /// The column for what the checks of each row say.
    var checkColumn: Int { Self.leadingColumns + table.columns.count + 1 }
}
