/// What a workbook or a table of text holds.
public struct ReadWorkbook: Sendable, Hashable {
    /// How the file was written.
    public enum Format: Sendable, Hashable {
        /// A workbook with sheets.
        case xlsx
        /// One table as text with separators; its only sheet has no name and all of its cells are texts.
        case csv
    }

    /// How the file was written.
    public var format: Format
    /// The sheets in their order, hidden ones too.
    public var sheets: [ReadSheet]
    /// Names for ranges with what they stand for, as written: `Sheet!$A$1`.
    public var names: [String: String]

    /// The sheet of a name.
    public func sheet(_ name: String) -> ReadSheet? { sheets.first { $0.name == name } }
}

/// A sheet as it was read.
public struct ReadSheet: Sendable, Hashable {
    public var name: String
    public var isHidden: Bool
    /// Only cells with something in them.
    public var cells: [SheetAddress: ReadCell]

    /// The cell in a row and a column, both from 1.
    public subscript(row: Int, column: Int) -> ReadCell? { cells[SheetAddress(row: row, column: column)] }
}

/// A cell as it was read.
public struct ReadCell: Sendable, Hashable {
    /// What stands in a cell.
    public enum Value: Sendable, Hashable {
        /// A formula of which no result was stored.
        case empty
        case text(String)
        case number(Double)
        /// A number shown with `%`: of 98,5 % this is 98.5, give or take the last of 15 digits.
        case percentage(Double)
        /// A number shown as a date or a time: days since the end of 1899.
        case date(Double)
        case boolean(Bool)
        /// An error such as `#DIV/0!`.
        case error(String)
    }

    public var value: Value
    /// Whether the value is the stored result of a formula: nobody typed it.
    public var isFormula: Bool

    public init(_ value: Value, isFormula: Bool = false) {
        self.value = value
        self.isFormula = isFormula
    }
}
