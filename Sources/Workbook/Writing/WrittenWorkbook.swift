/// A workbook to be written: the same value always gives the same bytes.
public struct WrittenWorkbook: Sendable, Hashable {
    /// The title among the document's properties.
    public var title: String
    /// Who made it, among the document's properties.
    public var author: String
    /// At least one; the first one is open when the workbook is opened and cannot be hidden.
    public var sheets: [WrittenSheet]
    /// Names for ranges.
    public var names: [DefinedName]
    /// The moment noted as that of its making, in seconds since 1970; fixed, so that the bytes are.
    public var created: Int

    /// `created` begins as 1 January 2000.
    public init(
        title: String, author: String = "", sheets: [WrittenSheet], names: [DefinedName] = [],
        created: Int = 946_684_800
    ) {
        self.title = title
        self.author = author
        self.sheets = sheets
        self.names = names
        self.created = created
    }
}

/// A name for a range of cells.
public struct DefinedName: Sendable, Hashable {
    /// Letters, digits and `_`; begins with a letter.
    public var name: String
    /// The sheet's name.
    public var sheet: String
    /// The cells.
    public var range: SheetRange

    public init(name: String, sheet: String, range: SheetRange) {
        self.name = name
        self.sheet = sheet
        self.range = range
    }
}
