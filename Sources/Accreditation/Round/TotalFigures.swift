public import Criteria

public import struct Foundation.Decimal

/// The figures of a form that can be added up over schools, and what the totals amount to: sums and quotients are
/// worked out from the totals, never added themselves.
public struct TotalFigures: Sendable {
    /// The form with the rows of all kinds of school, for one year.
    public let form: FigureForm

    /// - Parameter year: the one whose figures are added up.
    public init(_ statistics: StatisticsForm, year: SchoolYear) {
        var whole = statistics
        for table in whole.tables.indices {
            for row in whole.tables[table].rows.indices { whole.tables[table].rows[row].appliesTo = [] }
        }
        form = FigureForm(whole, kind: "", year: year)
    }

    /// One column of a table of totals.
    public struct Column: Sendable, Hashable {
        public let place: FigurePlace
        public let row: StatisticsRow
        public let column: FigureColumn
    }

    /// What can be added up or worked out in a table, in printed order.
    public func columns(of table: FigureTable) -> [Column] {
        table.rows.flatMap { row in
            table.columns.compactMap { column in
                guard let cell = form.cell(row, column, in: table), cell.place.year == form.year, isAdded(cell)
                else { return nil }
                return Column(place: cell.place, row: row, column: column)
            }
        }
    }

    /// The typed figures that these columns need.
    public func keys(of columns: [Column]) -> [String] {
        var keys: Set<String> = []
        var open = columns.map(\.place)
        var seen = Set(open)
        while let place = open.popLast(), let cell = form.cells[place] {
            let next: [FigurePlace]
            switch cell.origin {
            case .typed:
                keys.insert(place.key.description)
                next = []
            case .summed(let parts): next = parts
            case .computed(let part, let whole, _): next = [part, whole]
            }
            open += next.filter { seen.insert($0).inserted }
        }
        return keys.sorted()
    }

    /// What the columns amount to, given the totals of what schools typed; a sum over parts that no school has is what
    /// the others add up to.
    public func values(_ totals: [String: Decimal]) -> [FigurePlace: Decimal] {
        var typed: [FigurePlace: FigureValue] = [:]
        for (text, total) in totals {
            guard let key = FigureKey(text) else { continue }
            typed[FigurePlace(form.year, key)] = .number(total)
        }
        return SchoolFigures(form, typed: typed).results.compactMapValues { result in
            switch result {
            case .known(let value): value.number
            case .incomplete(_, let partial): partial?.number
            case .missing, .undefined: nil
            }
        }
    }

    /// Whether a figure can be added up: a count or a tick, or something that is worked out from such.
    private func isAdded(_ cell: FigureCell) -> Bool {
        switch cell.origin {
        case .typed: cell.kind == .count || cell.kind == .flag
        case .summed(let parts): parts.allSatisfy { form.cells[$0].map(isAdded) ?? false }
        case .computed(let part, let whole, _):
            [part, whole].allSatisfy { form.cells[$0].map(isAdded) ?? false }
        }
    }
}
