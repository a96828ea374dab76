/// The style sheet of a paper: the sheets of its sections, and the looks that its text uses.
struct HTMLStyle {
    let paper: Paper
    let layout: PaperLayout

    var text: String {
        ([pages, letters, blocks, tables, screen] + sizes + shares).joined(separator: "\n")
    }

    /// One named sheet for each section; the first page of the paper shows no number.
    private var pages: String {
        let margins = "\(layout.top)mm \(layout.right)mm \(layout.bottom)mm \(layout.left)mm"
        var rules = ["@page { size: A4; margin: \(margins);\(background) }"]
        for (index, section) in paper.sections.enumerated() {
            let number = section.isNumbered ? ["counter(page)"] : []
            let header = section.header.words.isEmpty ? [] : [CSSText.quoted(section.header.words)]
            let top = (number + header).joined(separator: " \"\\A\" ")
            let footer = CSSText.quoted(section.footer.words)
            rules.append(
                """
                @page section-\(index + 1) { size: A4 \(section.orientation.rawValue);
                @top-center { content: \(top.isEmpty ? "none" : top); font-size: \(layout.pageNumber)pt; \
                white-space: pre-line; }
                @bottom-center { content: \(footer); font-size: \(layout.margin)pt; } }
                .section-\(index + 1) { page: section-\(index + 1); }
                """)
        }
        rules.append("@page :first { @top-center { content: none; } @bottom-center { content: none; } }")
        for index in paper.sections.indices.prefix(1) {
            let name = "section-\(index + 1)"
            rules.append("@page \(name):first { @top-center { content: none; } @bottom-center { content: none; } }")
        }
        return rules.joined(separator: "\n")
    }

    /// The mark as a picture behind the text.
    private var background: String {
        guard let mark = paper.mark else { return "" }
        return " background: url(\"\(HTMLMark(text: mark).address)\") no-repeat center;"
    }

    private var letters: String {
        let fonts = layout.fonts.reversed().map(CSSText.quoted).joined(separator: ", ")
        return """
            html { font: \(layout.body)pt \(fonts), serif; color: #000; line-height: \(layout.lineSpacing)%; }
            body { margin: 0; }
            a { color: inherit; text-decoration: none; }
            .b { font-weight: bold; } .i { font-style: italic; } .u { text-decoration: underline; }
            .missing { background: #fff3a3; }
            """
    }

    private var blocks: String {
        let styles = Paragraph.Style.all.map { style in
            let look = style.look(layout)
            return ".\(style.rawValue) { text-align: \(look.alignment.css); font-size: \(look.size)pt;"
                + "\(look.isItalic ? " font-style: italic;" : "")"
                + "\(look.isMovedIn ? " text-indent: \(layout.firstLine)mm;" : "") }"
        }
        return """
            section + section, .breaks { break-before: page; }
            p { margin: 0 0 \(layout.paragraphGap)pt; }
            p, td, th { orphans: 2; widows: 2; overflow-wrap: anywhere; }
            \(styles.joined(separator: "\n"))
            .leading { text-align: left; } .trailing { text-align: right; text-indent: 0; }
            .centred { text-align: center; text-indent: 0; } .justified { text-align: justify; }
            .keeps { break-after: avoid; }
            h1, h2, h3, h4, h5, h6, .title, .about { font-size: \(layout.title)pt; margin: 6pt 0 \
            \(layout.paragraphGap)pt; font-weight: bold; break-after: avoid; }
            h1, .title, .about { text-align: center; } h4 { font-style: italic; }
            h5, h6 { font-style: italic; font-weight: normal; }
            .title { margin: 12pt 0 0; } .about { margin: 0; }
            .rule { border-top: 1px solid #000; width: 33%; margin: 2pt auto 6pt; } .motto + .rule { width: 64%; }
            .pair { display: table; width: 100%; table-layout: fixed; margin: 0 0 6pt; }
            .pair > div { display: table-cell; vertical-align: top; text-align: center; }
            .pair p { margin: 0; text-align: center; } .pair .recipients p { text-align: left; }
            .letterhead > :first-child { width: \(layout.issuerShare)%; }
            .letterhead p { font-size: \(layout.nation)pt; line-height: 1.2; }
            .letterhead .motto, .letterhead .place { font-size: \(layout.motto)pt; }
            .signatures { break-inside: avoid; margin-top: 12pt; }
            .recipients { font-size: \(layout.recipients)pt; } .recipients p { line-height: 1.15; }
            .recipients > :first-child { font-size: \(layout.recipientsHeading)pt; font-weight: bold; \
            font-style: italic; }
            .pair .signer { margin-top: \(layout.signatureRoom)pt; }
            .contents { list-style: none; margin: 0 0 6pt; padding: 0; }
            .contents li { margin: 0 0 3pt; } .contents a { display: block; }
            .contents a::after { content: leader(".") target-counter(attr(href), page); }
            \((1...6).map { ".depth-\($0) { padding-left: \(($0 - 1) * 5)mm; }" }.joined(separator: " "))
            .depth-1 { font-weight: bold; }
            """
    }

    private var tables: String {
        """
        table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 0 0 6pt; \
        font-size: \(layout.table)pt; line-height: 1.2; }
        caption { font-weight: bold; text-align: center; margin: 6pt 0 3pt; break-after: avoid; }
        td, th { padding: 2pt 4pt 4pt; vertical-align: top; font-weight: inherit; text-align: left; }
        .lines td, .lines th { border: 0.5pt solid #000; }
        .several { padding-bottom: 2pt; } .several p { margin: 0 0 2pt; }
        .whole { break-inside: avoid; }
        thead { display: table-header-group; }
        .cover { display: table; width: 100%; border: 3pt double #000; }
        .cover > div { display: table-row; } .cover > div > div { display: table-cell; padding: 0 6mm; \
        vertical-align: middle; text-align: center; }
        .cover > :first-child > div { vertical-align: top; padding-top: 6mm; }
        .cover > :last-child > div { vertical-align: bottom; padding-bottom: 6mm; }
        .cover > :only-child > div { vertical-align: middle; } .cover p { text-align: center; text-indent: 0; }
        \(covers)
        """
    }

    /// The heights of a cover's rows, one rule for each number of groups that the paper's covers have.
    private var covers: String {
        let all = paper.sections.flatMap { section in
            section.blocks.compactMap { block -> [Int]? in
                guard case .cover(let paragraphs) = block else { return nil }
                return [paragraphs.groups.count, layout.textHeight(section.orientation) - 18]
            }
        }
        return Set(all).sorted { $0[0] < $1[0] }.map {
            ".of-\($0[0]) > div > div { height: \($0[1] / max(1, $0[0]))mm; }"
        }
        .joined(separator: "\n")
    }

    private var screen: String {
        let mark = paper.mark.map { " url(\"\(HTMLMark(text: $0).address)\") repeat-y center 0" } ?? ""
        let margins = "\(layout.top)mm \(layout.right)mm \(layout.bottom)mm \(layout.left)mm"
        return """
            @media screen {
            html { background: #e9ecef; }
            section { background: #fff\(mark); margin: 1rem auto; padding: \(margins); \
            max-width: \(layout.textWidth(.portrait))mm; }
            section.landscape { max-width: \(layout.textWidth(.landscape))mm; }
            a { text-decoration: underline dotted; }
            }
            @media screen and (max-width: 60rem) { section { padding: 1rem; margin: 0 0 1rem; overflow-x: auto; }
            .lines { min-width: 36rem; } }
            """
    }

    /// A rule for every size that the paper gives.
    private var sizes: [String] {
        let all = paper.sections.flatMap(\.blocks).flatMap(\.sizes)
        return Set(all).sorted().map { ".pt\($0), td .pt\($0), th .pt\($0) { font-size: \($0)pt; }" }
    }

    /// A rule for every width of a column, in tenths of a hundredth.
    private var shares: [String] {
        let all = paper.sections.flatMap(\.blocks).flatMap { block -> [Int] in
            guard case .table(let table) = block else { return [] }
            return HTMLBlocks.shares(of: table)
        }
        return Set(all).sorted().map { ".w\($0) { width: \($0 / 10).\($0 % 10)%; }" }
    }
}

extension PaperBlock {
    /// The sizes that its paragraphs and tables give.
    fileprivate var sizes: [Int] {
        switch self {
        case .paragraph(let paragraph): [paragraph.size].compactMap(\.self)
        case .cover(let paragraphs): paragraphs.compactMap(\.size)
        case .table(let table):
            [table.size].compactMap(\.self)
                + (table.header + table.rows).flatMap(\.cells).flatMap(\.paragraphs).compactMap(\.size)
        default: []
        }
    }
}
