/// What may be typed into a range of cells, checked by the spreadsheet program.
public struct InputRule: Sendable, Hashable {
    /// What is allowed.
    public enum Kind: Sendable, Hashable {
        /// Whole numbers between two bounds, both included.
        case whole(ClosedRange<Double>)
        /// Numbers between two bounds, both included.
        case decimal(ClosedRange<Double>)
        /// One of these texts, offered as a list; together at most 255 characters.
        case list([String])
    }

    /// The cells.
    public var range: SheetRange
    /// What is allowed.
    public var kind: Kind
    /// What is shown while the cell is chosen, at most 255 characters; nil for nothing.
    public var prompt: String?
    /// Title of the refusal, at most 32 characters.
    public var title: String
    /// The refusal, at most 255 characters.
    public var message: String

    public init(range: SheetRange, kind: Kind, prompt: String? = nil, title: String, message: String) {
        self.range = range
        self.kind = kind
        self.prompt = prompt
        self.title = title
        self.message = message
    }
}

/// A look that cells take while a formula is true.
public struct SheetMark: Sendable, Hashable {
    /// The cells.
    public var range: SheetRange
    /// With its `=`, written for the first cell of the range.
    public var formula: String
    /// Only the fill and the colour of the text count.
    public var style: CellStyle

    public init(range: SheetRange, formula: String, style: CellStyle) {
        self.range = range
        self.formula = formula
        self.style = style
    }
}
