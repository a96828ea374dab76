/// A table of a form: headings with their share of the width, and rows.
struct FormTable {
    /// A column's heading, share of the width, and whether its cells are centred.
    struct Column {
        var title: String
        var width: Int
        var isCentred: Bool

        init(_ title: String, _ width: Int, centred: Bool = false) {
            self.title = title
            self.width = width
            isCentred = centred
        }
    }

    var columns: [Column]
    var rows: [PaperRow] = []
    var size: Int?

    init(_ columns: [Column], size: Int? = nil) {
        self.columns = columns
        self.size = size
    }

    /// A row with one text in each cell.
    mutating func add(_ cells: [PaperText]) { add(cells.map { [$0] }) }

    /// A row with paragraphs in each cell.
    mutating func add(_ cells: [[PaperText]]) {
        rows.append(
            PaperRow(
                zip(columns, cells).map { column, lines in FormTable.cell(lines, centred: column.isCentred) },
                mayBreak: height(of: cells) > FormTable.tallest))
    }

    /// A row with one cell over all columns, on the page of the row that follows.
    mutating func add(across text: PaperText) {
        let title = Paragraph(text, style: .plain, alignment: .leading, keepsWithNext: true)
        rows.append(PaperRow([PaperCell([title], columns: columns.count)], mayBreak: false))
    }

    /// The table for the paper.
    var table: PaperTable { PaperTable(widths: widths, header: [heading], rows: rows, size: size) }

    /// Shares in hundredths; the narrowest column still has room for "TT" and a number.
    private var widths: [Int] {
        let whole = max(1, columns.map(\.width).reduce(0, +))
        return columns.map { max(FormTable.narrowest, $0.width * 100 / whole) }
    }

    private static let narrowest = 6
    /// Rows of more lines may be broken over two pages.
    private static let tallest = 10
    /// Letters in a line over the whole width of an upright page, at the most.
    private static let letters = 88

    /// About how many lines a row has.
    private func height(of cells: [[PaperText]]) -> Int {
        let whole = max(1, columns.map(\.width).reduce(0, +))
        return zip(columns, cells).map { column, lines in
            let room = max(4, FormTable.letters * column.width / whole)
            return lines.map { 1 + $0.words.count / room }.reduce(0, +)
        }.max() ?? 0
    }

    private var heading: PaperRow { PaperRow(columns.map { FormTable.heading($0.title) }, mayBreak: false) }

    /// A cell of a header row.
    static func heading(_ title: String, columns: Int = 1, rows: Int = 1) -> PaperCell {
        PaperCell([PaperRun(title, bold: true)], alignment: .centred, columns: columns, rows: rows)
    }

    /// A cell with one paragraph for each line.
    static func cell(_ lines: [PaperText], centred: Bool = false, rows: Int = 1) -> PaperCell {
        let shown = lines.isEmpty ? [[]] : lines
        return PaperCell(
            shown.map { Paragraph($0, style: .plain, alignment: centred ? .centred : .leading) }, rows: rows)
    }
}
