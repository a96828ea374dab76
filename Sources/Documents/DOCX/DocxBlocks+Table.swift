extension DocxBlocks {
    func table(_ table: PaperTable, to markup: inout Markup) {
        if !table.caption.isEmpty {
            markup.element("w:p") { markup in
                markup.element("w:pPr") { $0.empty("w:pStyle", ["w:val": "Caption"]) }
                runs(table.caption, to: &markup)
            }
        }
        let header = TableGrid(table.header, columns: table.widths.count)
        let body = TableGrid(table.rows, columns: max(table.widths.count, header.columns))
        let shares = table.shares(of: width, columns: max(header.columns, body.columns))
        let size = table.size ?? layout.table
        frame(shares, hasLines: table.hasLines, to: &markup) { markup in
            for (row, slots) in zip(table.header, header.rows) {
                self.row(row, slots, shares, size: size, isHeader: true, to: &markup)
            }
            for (row, slots) in zip(table.rows, body.rows) {
                self.row(row, slots, shares, size: size, isHeader: false, to: &markup)
            }
            if header.rows.isEmpty, body.rows.isEmpty {
                self.row(PaperRow([]), [], shares, size: size, isHeader: false, to: &markup)
            }
        }
        gap(to: &markup)
    }

    /// A table around rows.
    func frame(
        _ shares: [Int], hasLines: Bool, padding: Int = 80, to markup: inout Markup, _ rows: (inout Markup) -> Void
    ) {
        markup.element("w:tbl") { markup in
            markup.element("w:tblPr") { markup in
                markup.empty("w:tblW", ["w:w": String(shares.reduce(0, +)), "w:type": "dxa"])
                markup.element("w:tblBorders") { markup in
                    for edge in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                        markup.empty("w:\(edge)", ["w:val": hasLines ? "single" : "nil", "w:sz": "4"])
                    }
                }
                markup.empty("w:tblLayout", ["w:type": "fixed"])
                markup.element("w:tblCellMar") { markup in
                    markup.empty("w:left", ["w:w": String(padding), "w:type": "dxa"])
                    markup.empty("w:right", ["w:w": String(padding), "w:type": "dxa"])
                }
            }
            markup.element("w:tblGrid") { markup in
                for share in shares { markup.empty("w:gridCol", ["w:w": String(share)]) }
            }
            rows(&markup)
        }
    }

    private func row(
        _ row: PaperRow, _ slots: [TableGrid.Slot], _ shares: [Int], size: Int, isHeader: Bool,
        to markup: inout Markup
    ) {
        let end = slots.last.map { $0.column + $0.columns } ?? 0
        let missing = end < shares.count ? [TableGrid.Slot(column: end, columns: shares.count - end, rows: 1)] : []
        markup.element("w:tr") { markup in
            markup.element("w:trPr") { markup in
                if isHeader || !row.mayBreak { markup.empty("w:cantSplit") }
                if isHeader { markup.empty("w:tblHeader") }
            }
            for slot in slots + missing {
                let width = shares[slot.column..<slot.column + slot.columns].reduce(0, +)
                self.slot(slot, width: width, to: &markup) { cell($0.cell, size: size, isHeader: isHeader, to: &$1) }
            }
        }
    }

    private func slot(
        _ slot: TableGrid.Slot, width: Int, to markup: inout Markup,
        _ content: (TableGrid.Slot, inout Markup) -> Void
    ) {
        markup.element("w:tc") { markup in
            markup.element("w:tcPr") { markup in
                markup.empty("w:tcW", ["w:w": String(width), "w:type": "dxa"])
                if slot.columns > 1 { markup.empty("w:gridSpan", ["w:val": String(slot.columns)]) }
                if slot.isCovered { markup.empty("w:vMerge") }
                if slot.cell != nil, slot.rows > 1 { markup.empty("w:vMerge", ["w:val": "restart"]) }
            }
            content(slot, &markup)
        }
    }

    private func cell(_ cell: PaperCell?, size: Int, isHeader: Bool, to markup: inout Markup) {
        let paragraphs = cell?.paragraphs ?? []
        for paragraph in paragraphs { self.paragraph(paragraph, size: size, isInCell: true, to: &markup) }
        if paragraphs.isEmpty { paragraph(Paragraph([], style: .plain), size: size, isInCell: true, to: &markup) }
    }
}
