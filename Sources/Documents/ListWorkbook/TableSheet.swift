import Workbook

/// Tables of a paper as a sheet of a workbook, one below the other.
struct TableSheet {
    private(set) var rows: [WrittenRow] = []
    private var widths: [Double] = []
    private var frozen = 0

    private static let head = CellStyle {
        $0.isBold = true
        $0.wraps = true
        $0.hasBorder = true
        $0.alignment = .center
    }
    private static let body = CellStyle {
        $0.wraps = true
        $0.hasBorder = true
    }
    private static let lead = CellStyle { $0.isBold = true }

    /// A line above what follows.
    mutating func add(line: String, bold: Bool = false) {
        rows.append(WrittenRow([WrittenCell(.text(line), style: bold ? TableSheet.lead : .plain)]))
    }

    /// A row of its own; numbers stay numbers.
    mutating func add(_ texts: [String], isHead: Bool = false) {
        rows.append(
            WrittenRow(texts.map { TableSheet.cell($0, isHead ? TableSheet.head : TableSheet.body) }))
        if isHead { frozen = frozen == 0 ? rows.count : frozen }
    }

    mutating func add(_ table: PaperTable) {
        let grid = TableGrid(table.header + table.rows, columns: table.widths.count)
        for (index, slots) in grid.rows.enumerated() {
            let style = index < table.header.count ? TableSheet.head : TableSheet.body
            rows.append(
                WrittenRow(
                    slots.map { slot in
                        var cell = TableSheet.cell(slot.cell?.plainText ?? "", style)
                        cell.span = slot.columns
                        return cell
                    }))
            if index + 1 == table.header.count, frozen == 0 { frozen = rows.count }
        }
        widths = table.shares(of: 130, columns: grid.columns).map { Double(max(8, $0)) }
    }

    /// - Parameter widths: of the columns in characters; nil as the last table has them.
    func sheet(_ name: String, widths given: [Double]? = nil) -> WrittenSheet {
        var sheet = WrittenSheet(name: name, rows: rows)
        sheet.columnWidths = given ?? widths
        sheet.frozenRows = frozen
        sheet.isLandscape = true
        return sheet
    }

    private static func cell(_ text: String, _ style: CellStyle) -> WrittenCell {
        let isNumber = !text.isEmpty && text.utf8.count < 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let isCode = text.utf8.count > 1 && text.hasPrefix("0")
        if isNumber, !isCode, let number = Double(text) { return WrittenCell(.number(number), style: style) }
        return WrittenCell(text.isEmpty ? .empty : .text(text), style: style)
    }
}

extension PaperCell {
    /// The characters of a cell, a paragraph a line.
    fileprivate var plainText: String {
        paragraphs.map { $0.text.map(\.text).joined() }.joined(separator: "\n")
    }
}
