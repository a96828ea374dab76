public import Archive

/// What a workbook may hold at most: a bigger one is refused before it costs memory or time.
public struct WorkbookLimits: Sendable, Hashable {
    /// The archive around it.
    public var archive: ArchiveLimits
    public var sheets: Int
    /// Cells with something in them, of one sheet.
    public var cells: Int
    /// The last row that may hold something.
    public var rows: Int
    /// The last column that may hold something.
    public var columns: Int
    /// Texts in the table that cells share.
    public var strings: Int
    /// Characters of one text.
    public var characters: Int
    /// XML elements of one part.
    public var elements: Int

    public init(
        archive: ArchiveLimits, sheets: Int, cells: Int, rows: Int, columns: Int, strings: Int, characters: Int,
        elements: Int
    ) {
        self.archive = archive
        self.sheets = sheets
        self.cells = cells
        self.rows = rows
        self.columns = columns
        self.strings = strings
        self.characters = characters
        self.elements = elements
    }

    /// For forms that people fill in: 5 MiB packed, 20 MiB unpacked, 6 MiB a part, 60 sheets of 50,000 cells within
    /// 5,000 rows and 500 columns.
    public static let form = WorkbookLimits(
        archive: ArchiveLimits(archiveBytes: 5 << 20, entryBytes: 6 << 20, totalBytes: 20 << 20, entries: 400),
        sheets: 60, cells: 50_000, rows: 5000, columns: 500, strings: 50_000, characters: 32_767, elements: 300_000)
}
