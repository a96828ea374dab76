/// A paper that a school signs, as a value: everything that its renderings as DOCX, HTML and PDF show.
public struct Paper: Sendable, Hashable {
    /// The title, for the file's properties and the browser's tab.
    public var title: String
    /// Who the paper belongs to, for the file's properties: the school's name.
    public var author: String
    /// Text laid over every page, such as "DỰ THẢO"; nil for none.
    public var mark: String?
    /// Spans of pages with one orientation each, in order.
    public var sections: [PaperSection]

    public init(title: String, author: String, mark: String? = nil, sections: [PaperSection]) {
        self.title = title
        self.author = author
        self.mark = mark
        self.sections = sections
    }
}

/// A span of pages: begins on a new page.
public struct PaperSection: Sendable, Hashable {
    /// How the sheet lies.
    public enum Orientation: String, Sendable, Hashable { case portrait, landscape }

    public var orientation: Orientation
    /// Whether the pages show their number; the first page of the paper never does.
    public var isNumbered: Bool
    /// A line at the top of every page but the first; empty for none.
    public var header: PaperText
    /// A line at the bottom of every page but the first; empty for none.
    public var footer: PaperText
    public var blocks: [PaperBlock]

    public init(
        orientation: Orientation = .portrait, isNumbered: Bool = true, header: PaperText = [],
        footer: PaperText = [], blocks: [PaperBlock]
    ) {
        self.orientation = orientation
        self.isNumbered = isNumbered
        self.header = header
        self.footer = footer
        self.blocks = blocks
    }
}

/// One thing on a page.
public indirect enum PaperBlock: Sendable, Hashable {
    case letterhead(Letterhead)
    /// The type of the paper and what it is about, centred under the letterhead.
    case title(PaperText, about: PaperText)
    /// A heading of depth 1 to 6; it stands in the table of contents.
    case heading(Int, PaperText)
    case paragraph(Paragraph)
    case table(PaperTable)
    /// The table of contents, made from the headings up to this depth.
    case contents(title: String, depth: Int)
    case signatures(Signatures)
    /// A page with a frame. Empty paragraphs part what stands in it into groups, which are spread from top to bottom.
    case cover([Paragraph])
    case pageBreak
}
