public import Criteria

/// A statistics form as one school fills it in for one school year: the rows that concern the school, the years that
/// the form asks for.
public struct FigureForm: Sendable, Hashable {
    /// School years, oldest first; the last one is the assessed one.
    public let years: [SchoolYear]
    /// Tables with at least one row for the school, in printed order.
    public let tables: [FigureTable]
    /// Every cell by its place.
    public let cells: [FigurePlace: FigureCell]

    /// - Parameters:
    ///   - kind: the kind of school, as packs name it.
    ///   - schoolingLevels: the school's schooling levels where it has several; empty where they are not known.
    ///   - year: the assessed school year.
    public init(_ form: StatisticsForm, kind: String, schoolingLevels: [String] = [], year: SchoolYear) {
        let years = (0..<form.years).reversed().map { SchoolYear(start: year.start - $0) }
        let tables = form.tables.compactMap { table in
            let rows = table.rows.filter { $0.concerns(kind: kind, schoolingLevels: schoolingLevels) }
            return rows.isEmpty ? nil : FigureTable(table, rows: rows, years: years)
        }
        self.years = years
        self.tables = tables
        let known = Set(tables.flatMap { table in table.rows.map { FigureKey(table.id, $0.id).path } })
        cells = Dictionary(
            tables.flatMap { $0.cells(year: year, known: known) }.map { ($0.place, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    init(years: [SchoolYear], tables: [FigureTable], cells: [FigurePlace: FigureCell]) {
        self.years = years
        self.tables = tables
        self.cells = cells
    }

    /// The form of a dossier.
    public init(_ form: StatisticsForm, for dossier: Dossier) {
        self.init(form, kind: dossier.schoolKind, schoolingLevels: dossier.parts, year: dossier.schoolYear)
    }

    /// The assessed school year.
    public var year: SchoolYear { years[years.count - 1] }

    /// What the cells of a key hold in whatever year; nil where the form has no such row.
    public func kind(of key: FigureKey) -> StatisticsValue? { cells[FigurePlace(year, key)]?.kind }

    /// The cell of a row in a column.
    public func cell(_ row: StatisticsRow, _ column: FigureColumn, in table: FigureTable) -> FigureCell? {
        cells[table.place(row, column, year: year)]
    }

    /// Cells that somebody types a number or a year into, in printed order: what makes a form complete.
    public var needed: [FigurePlace] { ordered.filter(\.isNeeded).map(\.place) }

    /// Every cell in printed order.
    public var ordered: [FigureCell] { tables.flatMap(cells) }

    /// The cells of a table in printed order.
    public func cells(of table: FigureTable) -> [FigureCell] {
        table.rows.flatMap { row in table.columns.compactMap { column in cell(row, column, in: table) } }
    }
}

extension StatisticsRow {
    /// Whether a school of this kind has this row; of a school with several schooling levels those of its levels.
    func concerns(kind: String, schoolingLevels: [String]) -> Bool {
        guard !appliesTo.isEmpty else { return true }
        guard appliesTo.contains(kind) else { return false }
        let levels = appliesTo.filter { $0 != kind }
        return schoolingLevels.isEmpty || levels.isEmpty || levels.contains(where: schoolingLevels.contains)
    }
}

extension StatisticsValue {
    /// Whether such figures can be added and compared.
    public var isFigure: Bool { self == .count || self == .decimal || self == .percent }
}
