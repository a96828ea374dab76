extension DocxBlocks {
    /// The table of contents: a field that Word can make anew, with its entries filled in already.
    func contents(title: String, depth: Int, to markup: inout Markup) {
        if !title.isEmpty { line([PaperRun(title)], layout.title, bold: true, before: 6, to: &markup) }
        let entries = outline.headings.filter { $0.depth <= depth }
        guard !entries.isEmpty else { return gap(to: &markup) }
        for (index, heading) in entries.enumerated() {
            markup.element("w:p") { markup in
                markup.element("w:pPr") { $0.empty("w:pStyle", ["w:val": "TOC\(heading.depth)"]) }
                if index == 0 {
                    let code = "TOC \\o \"1-\(HeadingLook.depth(depth))\" \\h \\z \\u"
                    DocxField.begin(code, isStale: false, to: &markup)
                }
                let name = Self.bookmark(heading.name)
                markup.element("w:hyperlink", ["w:anchor": name]) { markup in
                    for run in heading.text { DocxRuns.write(PaperRun(run.text), to: &markup) }
                    markup.element("w:r") { $0.empty("w:tab") }
                    DocxField.page(of: name, to: &markup)
                }
                if index == entries.count - 1 { DocxField.end(to: &markup) }
            }
        }
    }
}
