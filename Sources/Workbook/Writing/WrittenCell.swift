/// A cell to be written.
public struct WrittenCell: Sendable, Hashable {
    /// What stands in a cell.
    public enum Content: Sendable, Hashable {
        case empty
        case text(String)
        case number(Double)
        case boolean(Bool)
        /// A formula with its `=`, in English names with commas, and the result shown before anything is computed.
        case formula(String, result: Result)
    }
    /// The result given along with a formula.
    public enum Result: Sendable, Hashable {
        case number(Double)
        case text(String)
    }

    /// What stands in it.
    public var content: Content
    /// How it looks and whether it can be changed.
    public var style: CellStyle
    /// How many columns it takes; the cells under it are not given in the row.
    public var span: Int

    public init(_ content: Content = .empty, style: CellStyle = .plain, span: Int = 1) {
        self.content = content
        self.style = style
        self.span = span
    }
}
