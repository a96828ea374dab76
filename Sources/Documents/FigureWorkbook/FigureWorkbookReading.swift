public import Accreditation
public import Workbook

/// What a workbook of a form holds.
public struct FigureWorkbookReading: Sendable {
    /// Something in a cell that is not taken.
    public struct Problem: Sendable, Hashable {
        /// The sheet's name; empty in a table saved as text.
        public var sheet: String
        public var address: SheetAddress
        /// What is wrong and what to do.
        public var message: String
    }

    /// What stands in each cell of the tables in the file, in canonical form; empty for an empty cell. Cells with
    /// problems are missing.
    public var values: [FigurePlace: String] = [:]
    /// What stood there when the workbook was made; nil where the file does not say, as in a table saved as text.
    public internal(set) var base: [FigurePlace: String]?
    public internal(set) var problems: [Problem] = []
    /// Where each cell of the file stands.
    public internal(set) var addresses: [FigurePlace: Problem.Place] = [:]
}

extension FigureWorkbookReading.Problem {
    /// A sheet and a cell in it.
    public struct Place: Sendable, Hashable, CustomStringConvertible {
        public var sheet: String
        public var address: SheetAddress

        public var description: String { sheet.isEmpty ? "\(address)" : "\(sheet) · \(address)" }
    }

    /// Where it is.
    public var place: Place { Place(sheet: sheet, address: address) }
}
