/// A row of the statistics form and the table that it stands in.
struct PlacedRow: Sendable, Hashable {
    /// The table.
    var table: StatisticsTable
    /// The row.
    var row: StatisticsRow
    /// `table/row`.
    var path: String { "\(table.id)/\(row.id)" }
}

extension StatisticsForm {
    /// Every row of every table in order.
    var placedRows: [PlacedRow] { tables.flatMap { table in table.rows.map { PlacedRow(table: table, row: $0) } } }

    /// The table of a path such as `table/row`.
    func table(at path: String) -> StatisticsTable? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return tables.first { $0.id == parts[0] }
    }

    /// The row at a path such as `table/row`.
    func row(at path: String) -> StatisticsRow? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let table = table(at: path) else { return nil }
        return table.rows.first { $0.id == parts[1] }
    }

    /// The rows that each computed row needs, all as `table/row`.
    var formulaEdges: [String: [String]] {
        Dictionary(
            placedRows.map { placed in (placed.path, placed.row.formula.references.map(placed.table.path)) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension StatisticsTable {
    /// `table/row` for a reference from a formula of this table, which may leave out the table.
    func path(of reference: String) -> String { reference.contains("/") ? reference : "\(id)/\(reference)" }

    /// Identifiers of the columns that hold numbers; a column that leaves it to the rows counts as one.
    var numericColumns: Set<String> {
        let numeric = columns.filter { column in
            let value: StatisticsValue? = column.value
            return value?.isNumber ?? true
        }
        return Set(numeric.map(\.id))
    }

    /// Identifiers of the rows that hold numbers.
    var numericRows: Set<String> { Set(rows.filter(\.value.isNumber).map(\.id)) }

    /// The columns that every row has a number in; the school years count as one.
    var cells: Set<String> { numericColumns.union(isYearly ? ["years/"] : []) }
}

extension StatisticsValue {
    /// Whether figures can be added and compared.
    var isNumber: Bool { self == .count || self == .decimal || self == .percent }
}

extension StatisticsFormula {
    /// The rows that the formula names, as written.
    var references: [String] {
        switch self {
        case .typed: []
        case .sum(let rows): rows
        case .ratio(let row, let other, _): [row, other]
        }
    }
}

extension StatisticsCheck.Kind {
    /// The rows or columns that are compared, as written.
    var names: [String] {
        switch self {
        case .notAbove(let part, let whole): [part, whole]
        case .partsMakeWhole(let parts, let whole): parts + [whole]
        }
    }
}
