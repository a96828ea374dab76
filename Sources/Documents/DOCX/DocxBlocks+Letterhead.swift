extension DocxBlocks {
    /// Issuing body on the left, quốc hiệu on the right.
    func letterhead(_ head: Letterhead, to markup: inout Markup) {
        let left = width * layout.issuerShare / 100
        frame([left, width - left], hasLines: false, padding: 0, to: &markup) { markup in
            layoutRow(to: &markup) { markup in
                layoutCell(left, to: &markup) { markup in
                    line([PaperRun(head.managingBody.uppercased())], layout.nation, to: &markup)
                    line([PaperRun(head.issuer.uppercased())], layout.nation, bold: true, to: &markup)
                    rule(of: left, share: 3, to: &markup)
                }
                layoutCell(width - left, to: &markup) { markup in
                    line([PaperRun(Letterhead.nation)], layout.nation, bold: true, to: &markup)
                    line([PaperRun(Letterhead.motto)], layout.motto, bold: true, to: &markup)
                    rule(of: width - left, share: 1, of: 64, to: &markup)
                }
            }
            if head.number != nil || head.placeAndDate != nil {
                layoutRow(to: &markup) { markup in
                    layoutCell(left, to: &markup) { line(head.number ?? [], layout.number, to: &$0) }
                    layoutCell(width - left, to: &markup) {
                        line(head.placeAndDate ?? [], layout.motto, italic: true, to: &$0)
                    }
                }
            }
        }
        gap(to: &markup)
    }

    /// The type of the paper and what it is about, with a line under it.
    func title(_ title: PaperText, about: PaperText, to markup: inout Markup) {
        line(title, layout.title, bold: true, before: 12, to: &markup)
        guard !about.isEmpty else { return gap(to: &markup) }
        line(about, layout.title, bold: true, to: &markup)
        rule(of: width, share: 3, to: &markup)
    }

    /// A centred line.
    func line(
        _ text: PaperText, _ size: Int, bold: Bool = false, italic: Bool = false, before: Int = 0,
        alignment: Paragraph.Alignment = .centred, to markup: inout Markup
    ) {
        markup.element("w:p") { markup in
            markup.element("w:pPr") { markup in
                markup.empty("w:keepNext")
                markup.empty(
                    "w:spacing",
                    ["w:before": DocxUnits.gap(before), "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
                markup.empty("w:jc", ["w:val": alignment.word])
            }
            runs(text, size: size, bold: bold, italic: italic, to: &markup)
        }
    }

    /// A drawn line in the middle of a width: one `share`th of it, or `percent` of it.
    func rule(of width: Int, share: Int, of percent: Int = 100, to markup: inout Markup) {
        let indent = String((width - width * percent / 100 / share) / 2)
        markup.element("w:p") { markup in
            markup.element("w:pPr") { markup in
                markup.element("w:pBdr") {
                    $0.empty("w:top", ["w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "000000"])
                }
                markup.empty(
                    "w:spacing", ["w:before": "20", "w:after": "0", "w:line": "120", "w:lineRule": "exact"])
                markup.empty("w:ind", ["w:left": indent, "w:right": indent])
            }
        }
    }

    func layoutRow(height: Int? = nil, to markup: inout Markup, _ cells: (inout Markup) -> Void) {
        markup.element("w:tr") { markup in
            markup.element("w:trPr") { markup in
                markup.empty("w:cantSplit")
                if let height { markup.empty("w:trHeight", ["w:val": String(height), "w:hRule": "exact"]) }
            }
            cells(&markup)
        }
    }

    func layoutCell(
        _ width: Int, align: String = "top", to markup: inout Markup, _ content: (inout Markup) -> Void
    ) {
        markup.element("w:tc") { markup in
            markup.element("w:tcPr") { markup in
                markup.empty("w:tcW", ["w:w": String(width), "w:type": "dxa"])
                markup.empty("w:vAlign", ["w:val": align])
            }
            content(&markup)
        }
    }
}
