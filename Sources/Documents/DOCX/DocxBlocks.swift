/// Writes the blocks of one section.
struct DocxBlocks {
    let outline: PaperOutline
    let layout: PaperLayout
    let orientation: PaperSection.Orientation

    /// The width between the margins in twentieths of a point.
    var width: Int { DocxUnits.twips(layout.textWidth(orientation)) }

    func write(_ block: PaperBlock, heading: PaperOutline.Heading?, to markup: inout Markup) {
        switch block {
        case .letterhead(let head): letterhead(head, to: &markup)
        case .title(let title, let about): self.title(title, about: about, to: &markup)
        case .heading(_, let text): if let heading { self.heading(heading, text, to: &markup) }
        case .paragraph(let paragraph): self.paragraph(paragraph, to: &markup)
        case .table(let table): self.table(table, to: &markup)
        case .contents(let title, let depth): contents(title: title, depth: depth, to: &markup)
        case .signatures(let signatures): self.signatures(signatures, to: &markup)
        case .cover(let paragraphs): cover(paragraphs, to: &markup)
        case .pageBreak: gap(breaksPage: true, to: &markup)
        }
    }

    /// A paragraph that takes next to no room: between tables, which Word would join, and where a page ends.
    func gap(breaksPage: Bool = false, to markup: inout Markup) {
        markup.element("w:p") { markup in
            markup.element("w:pPr") { markup in
                markup.empty("w:pStyle", ["w:val": "Gap"])
                if breaksPage { markup.empty("w:pageBreakBefore") }
            }
        }
    }

    func heading(_ heading: PaperOutline.Heading, _ text: PaperText, to markup: inout Markup) {
        markup.element("w:p") { markup in
            markup.element("w:pPr") { $0.empty("w:pStyle", ["w:val": "Heading\(heading.depth)"]) }
            bookmark(heading.name, to: &markup) { runs(text, to: &$0) }
        }
    }

    /// - Parameters:
    ///   - size: in points, where the paragraph has none of its own.
    ///   - isInCell: cells have less room between paragraphs.
    func paragraph(_ paragraph: Paragraph, size: Int? = nil, isInCell: Bool = false, to markup: inout Markup) {
        markup.element("w:p") { markup in
            markup.element("w:pPr") { markup in
                markup.empty("w:pStyle", ["w:val": DocxStyles.id(paragraph.style)])
                if paragraph.keepsWithNext { markup.empty("w:keepNext") }
                if isInCell {
                    markup.empty(
                        "w:spacing", ["w:before": "20", "w:after": "20", "w:line": "240", "w:lineRule": "auto"])
                }
                if let alignment = paragraph.alignment {
                    if alignment == .centred || alignment == .trailing { markup.empty("w:ind", ["w:firstLine": "0"]) }
                    markup.empty("w:jc", ["w:val": alignment.word])
                }
            }
            let size = paragraph.size ?? (paragraph.style == .note ? nil : size)
            if paragraph.style == .item { DocxRuns.write("- ", size: size, to: &markup) }
            runs(paragraph.text, size: size, to: &markup)
        }
    }

    func runs(
        _ text: PaperText, size: Int? = nil, bold: Bool = false, italic: Bool = false, to markup: inout Markup
    ) {
        for run in text {
            anchored(run, to: &markup) { markup in
                linked(run, to: &markup) { DocxRuns.write(run, size: size, bold: bold, italic: italic, to: &$0) }
            }
        }
    }

    private func anchored(_ run: PaperRun, to markup: inout Markup, _ content: (inout Markup) -> Void) {
        guard let anchor = run.anchor, let name = outline.name(ofAnchor: anchor) else { return content(&markup) }
        bookmark(name, to: &markup, content)
    }

    private func linked(_ run: PaperRun, to markup: inout Markup, _ content: (inout Markup) -> Void) {
        switch outline.target(of: run) {
        case .place(let name): markup.element("w:hyperlink", ["w:anchor": Self.bookmark(name)], content)
        case .address(_, let number): markup.element("w:hyperlink", ["r:id": "rIdLink\(number)"], content)
        case nil: content(&markup)
        }
    }

    /// Where a name comes twice, the first place has it.
    private func bookmark(_ name: String, to markup: inout Markup, _ content: (inout Markup) -> Void) {
        guard markup.claims(name) else { return content(&markup) }
        let id = String(markup.claimedCount)
        markup.empty("w:bookmarkStart", ["w:id": id, "w:name": Self.bookmark(name)])
        content(&markup)
        markup.empty("w:bookmarkEnd", ["w:id": id])
    }

    /// Bookmarks take no hyphens; those of headings begin as Word's own.
    static func bookmark(_ name: String) -> String { "_Toc_" + name.replacing("-", with: "_") }
}
