public import Criteria

/// One table of the form with the rows that concern a school.
public struct FigureTable: Sendable, Hashable {
    /// The table as the pack has it.
    public let table: StatisticsTable
    /// Rows in printed order.
    public let rows: [StatisticsRow]
    /// Columns in printed order: school years first, then those with a name.
    public let columns: [FigureColumn]

    init(_ table: StatisticsTable, rows: [StatisticsRow], years: [SchoolYear]) {
        self.table = table
        self.rows = rows
        columns = (table.isYearly ? years.map(FigureColumn.year) : []) + table.columns.map(FigureColumn.named)
    }

    public var id: String { table.id }

    /// Whether the whole table is asked for beyond the printed form, because thresholds need it.
    public var isSupplement: Bool { rows.allSatisfy(\.isSupplement) }

    /// The place of a row in a column; named columns belong to the assessed year.
    public func place(_ row: StatisticsRow, _ column: FigureColumn, year: SchoolYear) -> FigurePlace {
        switch column {
        case .year(let year): FigurePlace(year, FigureKey(id, row.id))
        case .named(let named): FigurePlace(year, FigureKey(id, row.id, column: named.id))
        }
    }

    func cells(year: SchoolYear, known: Set<String>) -> [FigureCell] {
        rows.flatMap { row in
            columns.map { column in
                let place = place(row, column, year: year)
                let kind = column.kind(of: row)
                let origin = kind.isFigure ? FigureOrigin(row.formula, at: place, known: known) : .typed
                return FigureCell(place: place, kind: kind, origin: origin)
            }
        }
    }
}

/// A column of a table: a school year, or one with a name.
public enum FigureColumn: Sendable, Hashable {
    case year(SchoolYear)
    case named(StatisticsColumn)

    /// The heading.
    public var title: String {
        switch self {
        case .year(let year): "Năm học \(year)"
        case .named(let column): column.title
        }
    }

    func kind(of row: StatisticsRow) -> StatisticsValue {
        switch self {
        case .year: row.value
        case .named(let column): column.value ?? row.value
        }
    }
}

/// One cell of the form.
public struct FigureCell: Sendable, Hashable {
    public let place: FigurePlace
    /// What it holds.
    public let kind: StatisticsValue
    /// Where it comes from.
    public let origin: FigureOrigin

    /// Whether the form is incomplete without it: a number or a year that somebody types.
    public var isNeeded: Bool { origin == .typed && (kind.isFigure || kind == .year) }
}

/// Where the figure of a cell comes from.
public enum FigureOrigin: Sendable, Hashable {
    /// Somebody types it.
    case typed
    /// Added up.
    case summed([FigurePlace])
    /// One cell divided by another, times a factor.
    case computed(FigurePlace, over: FigurePlace, factor: Int)

    init(_ formula: StatisticsFormula, at place: FigurePlace, known: Set<String>) {
        func other(_ reference: String) -> FigurePlace {
            let parts = reference.split(separator: "/").map(String.init)
            let path = parts.count == 2 ? (parts[0], parts[1]) : (place.key.table, reference)
            return FigurePlace(place.year, FigureKey(path.0, path.1, column: place.key.column))
        }
        switch formula {
        case .typed: self = .typed
        case .sum(let rows): self = .summed(rows.map(other).filter { known.contains($0.key.path) })
        case .ratio(let row, let over, let factor): self = .computed(other(row), over: other(over), factor: factor)
        }
    }
}
