/// The ends of sections, and the parts of the file that hold what stands in the margins of their pages.
struct DocxMargins {
    enum Kind: String { case header, footer }

    /// One header or footer.
    struct Part: Hashable {
        var kind: Kind
        var text: PaperText
        var isNumbered: Bool
        /// The number that tells it from the others, from 1.
        var number: Int

        var name: String { "\(kind.rawValue)\(number)" }
        var id: String { "rIdMargin\(number)" }
    }

    private let paper: Paper
    private let layout: PaperLayout
    /// The first is the header of the first page, which shows the mark only.
    private(set) var parts: [Part]

    init(paper: Paper, layout: PaperLayout) {
        self.paper = paper
        self.layout = layout
        parts = [Part(kind: .header, text: [], isNumbered: false, number: 1)]
        for section in paper.sections {
            add(.header, section.header, isNumbered: section.isNumbered)
            add(.footer, section.footer, isNumbered: false)
        }
    }

    private mutating func add(_ kind: Kind, _ text: PaperText, isNumbered: Bool) {
        guard find(kind, text, isNumbered: isNumbered) == nil else { return }
        parts.append(Part(kind: kind, text: text, isNumbered: isNumbered, number: parts.count + 1))
    }

    private func find(_ kind: Kind, _ text: PaperText, isNumbered: Bool) -> Part? {
        parts.first { $0.kind == kind && $0.text == text && $0.isNumbered == isNumbered }
    }

    /// Writes the properties of a section behind its last block: inside a paragraph, or for the last one of the paper
    /// at the end of the body.
    func close(
        _ section: PaperSection, index: Int, isLast: Bool, after last: PaperBlock?, to markup: inout Markup
    ) {
        if isLast { return properties(of: section, isFirst: index == 0, to: &markup) }
        markup.element("w:p") { markup in
            markup.element("w:pPr") { markup in
                markup.empty("w:pStyle", ["w:val": "Gap"])
                properties(of: section, isFirst: index == 0, to: &markup)
            }
        }
    }

    private func properties(of section: PaperSection, isFirst: Bool, to markup: inout Markup) {
        let sheet = layout.sheet(section.orientation)
        markup.element("w:sectPr") { markup in
            reference(find(.header, section.header, isNumbered: section.isNumbered), "default", to: &markup)
            if isFirst { reference(parts.first, "first", to: &markup) }
            reference(find(.footer, section.footer, isNumbered: false), "default", to: &markup)
            markup.empty("w:type", ["w:val": "nextPage"])
            let (width, height) = (DocxUnits.twips(sheet.width), DocxUnits.twips(sheet.height))
            if section.orientation == .landscape {
                markup.empty("w:pgSz", ["w:w": String(width), "w:h": String(height), "w:orient": "landscape"])
            } else {
                markup.empty("w:pgSz", ["w:w": String(width), "w:h": String(height)])
            }
            margins(to: &markup)
            if isFirst { markup.empty("w:titlePg") }
        }
    }

    private func margins(to markup: inout Markup) {
        let edge = String(DocxUnits.twips(layout.edge))
        markup.empty(
            "w:pgMar",
            [
                "w:top": String(DocxUnits.twips(layout.top)), "w:right": String(DocxUnits.twips(layout.right)),
                "w:bottom": String(DocxUnits.twips(layout.bottom)), "w:left": String(DocxUnits.twips(layout.left)),
                "w:header": edge, "w:footer": edge, "w:gutter": "0",
            ])
    }

    private func reference(_ part: Part?, _ type: String, to markup: inout Markup) {
        guard let part else { return }
        markup.empty("w:\(part.kind.rawValue)Reference", ["w:type": type, "r:id": part.id])
    }

    /// The content of a part.
    func bytes(of part: Part) -> [UInt8] {
        var markup = Markup(opening: DocxPackage.opening)
        markup.element(part.kind == .header ? "w:hdr" : "w:ftr", DocxPackage.namespaces) { markup in
            if part.isNumbered {
                line(to: &markup) { DocxField.pageNumber(size: layout.pageNumber, to: &$0) }
            }
            line(to: &markup) { markup in
                if part.kind == .header, let mark = paper.mark {
                    DocxMark(text: mark, number: part.number).write(to: &markup)
                }
                for run in part.text { DocxRuns.write(run, size: layout.margin, to: &markup) }
            }
        }
        return markup.bytes
    }

    private func line(to markup: inout Markup, _ content: (inout Markup) -> Void) {
        markup.element("w:p") { markup in
            markup.element("w:pPr") { $0.empty("w:pStyle", ["w:val": "Margin"]) }
            content(&markup)
        }
    }
}
