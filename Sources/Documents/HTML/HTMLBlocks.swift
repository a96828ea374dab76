/// Writes blocks as HTML.
struct HTMLBlocks {
    let outline: PaperOutline
    let layout: PaperLayout

    /// - Parameter startsPage: whether a page break stands before the block.
    func write(_ block: PaperBlock, heading: PaperOutline.Heading?, startsPage: Bool, to markup: inout Markup) {
        guard startsPage else { return write(block, heading: heading, to: &markup) }
        markup.element("div", ["class": "breaks"]) { write(block, heading: heading, to: &$0) }
    }

    private func write(_ block: PaperBlock, heading: PaperOutline.Heading?, to markup: inout Markup) {
        switch block {
        case .letterhead(let head): letterhead(head, to: &markup)
        case .title(let title, let about): self.title(title, about: about, to: &markup)
        case .heading(_, let text):
            if let heading {
                markup.element("h\(heading.depth)", ["id": heading.name]) { runs(text, to: &$0) }
            }
        case .paragraph(let paragraph): self.paragraph(paragraph, to: &markup)
        case .table(let table): self.table(table, to: &markup)
        case .contents(let title, let depth): contents(title: title, depth: depth, to: &markup)
        case .signatures(let signatures): self.signatures(signatures, to: &markup)
        case .cover(let paragraphs): cover(paragraphs, to: &markup)
        case .pageBreak: break
        }
    }

    func paragraph(_ paragraph: Paragraph, to markup: inout Markup) {
        markup.element("p", ["class": Self.looks(of: paragraph)]) { content(of: paragraph, to: &$0) }
    }

    /// The classes of a paragraph's element.
    static func looks(of paragraph: Paragraph) -> String {
        var names = [paragraph.style.rawValue]
        if let alignment = paragraph.alignment { names.append(alignment.rawValue) }
        if let size = paragraph.size { names.append("pt\(size)") }
        if paragraph.keepsWithNext { names.append("keeps") }
        return names.joined(separator: " ")
    }

    func content(of paragraph: Paragraph, to markup: inout Markup) {
        if paragraph.style == .item { markup.text("- ") }
        runs(paragraph.text, to: &markup)
    }

    func runs(_ text: PaperText, to markup: inout Markup) {
        for run in text { self.run(run, to: &markup) }
    }

    private func run(_ run: PaperRun, to markup: inout Markup) {
        let marks = [(run.isBold, "b"), (run.isItalic, "i"), (run.isUnderlined, "u"), (run.isMissing, "missing")]
        let names = marks.filter(\.0).map(\.1).joined(separator: " ")
        let place = run.anchor.flatMap { outline.name(ofAnchor: $0) }.flatMap { markup.claims($0) ? $0 : nil }
        let target: String? =
            switch outline.target(of: run) {
            case .place(let name): "#" + name
            case .address(let address, _): address
            case nil: nil
            }
        if let place {
            markup.element("span", ["id": place]) { look(run, names, target, to: &$0) }
        } else {
            look(run, names, target, to: &markup)
        }
    }

    private func look(_ run: PaperRun, _ names: String, _ target: String?, to markup: inout Markup) {
        switch (target, names.isEmpty) {
        case (let target?, true): markup.element("a", ["href": target]) { lines(run.text, to: &$0) }
        case (let target?, false): markup.element("a", ["href": target, "class": names]) { lines(run.text, to: &$0) }
        case (nil, false): markup.element("span", ["class": names]) { lines(run.text, to: &$0) }
        case (nil, true): lines(run.text, to: &markup)
        }
    }

    private func lines(_ text: String, to markup: inout Markup) {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { markup.empty("br") }
            markup.text(String(line))
        }
    }
}
