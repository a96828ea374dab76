/// The address of a cell as spreadsheet programs print it: `C7`. Row and column count from 1.
public struct SheetAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// From 1.
    public var row: Int
    /// From 1.
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The column's letters: 1 is `A`, 27 is `AA`.
    public var letters: String {
        var rest = column
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    public var description: String { "\(letters)\(row)" }

    public static func < (first: SheetAddress, second: SheetAddress) -> Bool {
        (first.row, first.column) < (second.row, second.column)
    }
}
