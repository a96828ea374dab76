/// A sheet to be written.
public struct WrittenSheet: Sendable, Hashable {
    /// At most 31 characters, without `[]:*?/\`.
    public var name: String
    /// Rows from the first.
    public var rows: [WrittenRow]
    /// Widths of the columns from the first, in characters.
    public var columnWidths: [Double] = []
    /// How many rows stay in view while the others scroll.
    public var frozenRows = 0
    /// How many columns stay in view.
    public var frozenColumns = 0
    /// Whether only cells with an unlocked style can be changed; without a password.
    public var isProtected = false
    /// Whether the sheet is not shown.
    public var isHidden = false
    /// Whether it is printed on sheets lying on their side.
    public var isLandscape = false
    /// What may be typed into cells.
    public var rules: [InputRule] = []
    /// Looks that depend on a formula.
    public var marks: [SheetMark] = []

    public init(name: String, rows: [WrittenRow]) {
        self.name = name
        self.rows = rows
    }
}

/// A row to be written.
public struct WrittenRow: Sendable, Hashable {
    /// Cells from the first column.
    public var cells: [WrittenCell]
    /// In points; nil as the program decides.
    public var height: Double?

    public init(_ cells: [WrittenCell], height: Double? = nil) {
        self.cells = cells
        self.height = height
    }
}
