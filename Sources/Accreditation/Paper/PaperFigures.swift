/// The figures that papers print, as finished strings: `125`, `98,5`.
public struct PaperFigures: Sendable, Hashable, Codable {
    /// By `table/row/2026-2027` for school years and `table/row/column` for columns.
    public var cells: [String: String]

    public init(_ cells: [String: String] = [:]) {
        self.cells = cells
    }

    /// The figure of a school year; nil where nothing was entered.
    public subscript(table: String, row: String, year year: SchoolYear) -> String? { cells["\(table)/\(row)/\(year)"] }

    /// The figure in a column; nil where nothing was entered.
    public subscript(table: String, row: String, column column: String) -> String? {
        cells["\(table)/\(row)/\(column)"]
    }
}
