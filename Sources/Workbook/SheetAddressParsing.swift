extension SheetAddress {
    /// The last column and row that spreadsheet programs have.
    public static let furthest = SheetAddress(row: 1_048_576, column: 16_384)

    /// Reads `C7`, with or without `$`; nil for anything else and for cells that no program has.
    public init?(_ text: String) {
        var rest = text.utf8.filter { $0 != UInt8(ascii: "$") }[...]
        let letters = rest.prefix { (65...90).contains($0) }
        rest = rest.dropFirst(letters.count)
        guard (1...3).contains(letters.count), (1...7).contains(rest.count), rest.first != UInt8(ascii: "0"),
            rest.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let column = letters.reduce(0) { $0 * 26 + Int($1) - 64 }
        let row = rest.reduce(0) { $0 * 10 + Int($1) - 48 }
        guard column <= SheetAddress.furthest.column, row <= SheetAddress.furthest.row else { return nil }
        self.init(row: row, column: column)
    }
}
