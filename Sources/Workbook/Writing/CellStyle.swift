/// How a cell looks and whether it can be changed on a protected sheet.
public struct CellStyle: Sendable, Hashable {
    /// Where the text stands in the cell.
    public enum Alignment: Sendable, Hashable {
        case automatic, left, center, right
    }

    public var isBold = false
    public var isItalic = false
    /// Whether long text goes on in a next line.
    public var wraps = false
    public var alignment = Alignment.automatic
    /// A format as spreadsheet programs write it in English: `0`, `#,##0`, `0.00`; the reader's program shows the
    /// decimal sign of the reader's country.
    public var numberFormat: String?
    /// Red, green and blue as `0xRRGGBB`.
    public var fill: UInt32?
    /// Colour of the text as `0xRRGGBB`.
    public var color: UInt32?
    /// In points.
    public var fontSize: Double?
    /// Whether a thin line stands around the cell.
    public var hasBorder = false
    /// Whether it can be changed on a protected sheet.
    public var isUnlocked = false
    /// How many steps the text is moved in.
    public var indent = 0

    /// Nothing special.
    public static let plain = CellStyle()

    public init() {}

    /// A style changed from the plain one.
    public init(_ change: (inout CellStyle) -> Void) { change(&self) }
}
