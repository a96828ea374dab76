/// A rectangle of cells: `B2:D9`.
public struct SheetRange: Sendable, Hashable, CustomStringConvertible {
    /// The upper left cell.
    public var first: SheetAddress
    /// The lower right cell.
    public var last: SheetAddress

    /// The smallest rectangle with both cells.
    public init(_ one: SheetAddress, _ other: SheetAddress) {
        first = SheetAddress(row: min(one.row, other.row), column: min(one.column, other.column))
        last = SheetAddress(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    /// One cell.
    public init(_ cell: SheetAddress) { self.init(cell, cell) }

    /// Reads `B2:D9` or `B2`, with or without `$`.
    public init?(_ text: some StringProtocol) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { SheetAddress(String($0)) }
        guard ends.count <= 2, let one = ends.first ?? nil, let other = ends.last ?? nil else { return nil }
        self.init(one, other)
    }

    /// Whether a cell lies inside.
    public func contains(_ cell: SheetAddress) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }

    public var description: String { first == last ? first.description : "\(first):\(last)" }

    /// With `$`, so that it stays when a formula is copied: `$B$2:$D$9`.
    public var absolute: String {
        let start = "$\(first.letters)$\(first.row)"
        return first == last ? start : start + ":$\(last.letters)$\(last.row)"
    }
}
