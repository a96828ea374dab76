/// A table with header rows that are repeated on every page.
public struct PaperTable: Sendable, Hashable {
    /// The caption above the table; empty for none.
    public var caption: PaperText
    /// Shares of the width, one for each column.
    public var widths: [Int]
    /// Rows repeated at the top of every page.
    public var header: [PaperRow]
    public var rows: [PaperRow]
    /// Whether lines are drawn around the cells.
    public var hasLines: Bool
    /// The size of its text in points; nil for the paper's own.
    public var size: Int?

    public init(
        caption: PaperText = [], widths: [Int], header: [PaperRow] = [], rows: [PaperRow], hasLines: Bool = true,
        size: Int? = nil
    ) {
        self.caption = caption
        self.widths = widths
        self.header = header
        self.rows = rows
        self.hasLines = hasLines
        self.size = size
    }
}

/// A row: cells that an earlier row's cell reaches down into are left out.
public struct PaperRow: Sendable, Hashable {
    public var cells: [PaperCell]
    /// Whether the row may be broken over two pages.
    public var mayBreak: Bool

    public init(_ cells: [PaperCell], mayBreak: Bool = true) {
        self.cells = cells
        self.mayBreak = mayBreak
    }

    /// Whether it stands on the page of the row that follows: when all its paragraphs do.
    var keepsWithNext: Bool {
        let paragraphs = cells.flatMap(\.paragraphs)
        return !paragraphs.isEmpty && paragraphs.allSatisfy(\.keepsWithNext)
    }
}

/// A cell, which may reach over several columns and rows.
public struct PaperCell: Sendable, Hashable {
    public var paragraphs: [Paragraph]
    public var columns: Int
    public var rows: Int

    public init(_ paragraphs: [Paragraph], columns: Int = 1, rows: Int = 1) {
        self.paragraphs = paragraphs
        self.columns = columns
        self.rows = rows
    }

    /// A cell with one paragraph.
    public init(
        _ text: PaperText, alignment: Paragraph.Alignment = .leading, columns: Int = 1, rows: Int = 1
    ) {
        self.init([Paragraph(text, style: .plain, alignment: alignment)], columns: columns, rows: rows)
    }
}
