extension HTMLBlocks {
    func table(_ table: PaperTable, to markup: inout Markup) {
        let names = [table.hasLines ? "lines" : nil, table.size.map { "pt\($0)" }].compactMap(\.self)
        markup.element("table", ["class": names.joined(separator: " ")]) { markup in
            if !table.caption.isEmpty { markup.element("caption") { runs(table.caption, to: &$0) } }
            markup.element("colgroup") { markup in
                for share in Self.shares(of: table) { markup.empty("col", ["class": "w\(share)"]) }
            }
            if !table.header.isEmpty { rows(table.header, cell: "th", in: "thead", of: table, to: &markup) }
            rows(table.rows, cell: "td", in: "tbody", of: table, to: &markup)
        }
    }

    /// The widths of the columns in tenths of a hundredth of the table's.
    static func shares(of table: PaperTable) -> [Int] {
        let header = TableGrid(table.header, columns: table.widths.count).columns
        let body = TableGrid(table.rows, columns: header).columns
        return table.shares(of: 1000, columns: max(header, body))
    }

    private func rows(
        _ rows: [PaperRow], cell name: String, in group: String, of table: PaperTable, to markup: inout Markup
    ) {
        let grid = TableGrid(rows, columns: Self.shares(of: table).count)
        markup.element(group) { markup in
            for (row, slots) in zip(rows, grid.rows) {
                let names = [row.mayBreak ? nil : "whole", row.keepsWithNext ? "keeps" : nil].compactMap(\.self)
                markup.element("tr", names.isEmpty ? [:] : ["class": names.joined(separator: " ")]) { markup in
                    for slot in slots where !slot.isCovered { self.slot(slot, name, to: &markup) }
                }
            }
        }
    }

    /// A cell with a single paragraph, as nearly all are, has its looks and its text itself: the paragraph's own box
    /// would cost a long paper a sixth of its time.
    private func slot(_ slot: TableGrid.Slot, _ name: String, to markup: inout Markup) {
        let paragraphs = slot.cell?.paragraphs ?? []
        let only = paragraphs.count == 1 ? paragraphs.first : nil
        let content: (inout Markup) -> Void = { markup in
            if let only { return self.content(of: only, to: &markup) }
            for paragraph in paragraphs { self.paragraph(paragraph, to: &markup) }
        }
        let (columns, rows) = (String(slot.columns), String(slot.rows))
        let looks = only.map(Self.looks) ?? "several"
        switch (slot.columns > 1, slot.rows > 1) {
        case (false, false): markup.element(name, ["class": looks], content)
        case (true, false): markup.element(name, ["class": looks, "colspan": columns], content)
        case (false, true): markup.element(name, ["class": looks, "rowspan": rows], content)
        case (true, true): markup.element(name, ["class": looks, "colspan": columns, "rowspan": rows], content)
        }
    }
}
