import Workbook

/// Where the columns and lines of a list of certificates stand in a sheet.
struct CertificateSheet {
    let name: String
    private let sheet: ReadSheet
    private let columns: [CertificateColumn: Int]
    /// The lines below the one with the names.
    let rows: ClosedRange<Int>

    /// Lines from the top in which the names are looked for.
    private static let searched = 20

    /// Nil where no line has names, or nothing is below it.
    init?(_ sheet: ReadSheet) {
        let heads = sheet.cells.filter { $0.key.row <= CertificateSheet.searched }
        let named = Dictionary(grouping: heads.filter { $0.value.plainText.flatMap(CertificateColumn.init) != nil }) {
            $0.key.row
        }
        // A line that explains one column is none with the names of all.
        let row = named.filter { $0.value.count > 1 }.keys.min()
        guard let row, let last = sheet.cells.keys.map(\.row).max(), last > row else { return nil }
        var columns: [CertificateColumn: Int] = [:]
        for (place, cell) in heads where place.row == row {
            if let column = cell.plainText.flatMap({ CertificateColumn(head: $0) }) { columns[column] = place.column }
        }
        self.sheet = sheet
        self.columns = columns
        name = sheet.name
        rows = (row + 1)...last
    }

    /// Columns that every list needs and this one does not have.
    var missing: [CertificateColumn] { CertificateColumn.allCases.filter { $0.isRequired && columns[$0] == nil } }

    /// Whether a line has nothing in any of the columns.
    func isEmpty(_ row: Int) -> Bool { columns.keys.allSatisfy { text($0, row)?.isEmpty ?? true } }

    /// The words of a cell; empty where there is nothing. Nil where it holds a date or something that is no word.
    func text(_ column: CertificateColumn, _ row: Int) -> String? {
        guard let cell = cell(column, row), cell.value != .empty else { return "" }
        return cell.plainText
    }

    func cell(_ column: CertificateColumn, _ row: Int) -> ReadCell? {
        columns[column].flatMap { sheet[row, $0] }
    }

    /// Such as `Trang 1 · C7`.
    func place(_ column: CertificateColumn, _ row: Int) -> String {
        let address = SheetAddress(row: row, column: columns[column] ?? 1)
        return String(
            FigureWorkbookReading.Problem.Place(sheet: sheet.name, address: address).description.prefix(100))
    }
}
