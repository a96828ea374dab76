import Criteria

extension FigureForm {
    /// The cells that somebody types of which a cell is made; the cell itself where it is typed.
    public func leaves(of place: FigurePlace) -> [FigurePlace] {
        switch cells[place]?.origin {
        case .typed, nil: [place]
        case .summed(let parts): parts.flatMap(leaves)
        case .computed(let part, let whole, _): leaves(of: part) + leaves(of: whole)
        }
    }

    /// The form with no cells but those of some rows, given as `table/row`, and of the rows that these are made of.
    public func keeping(_ rows: Set<String>) -> FigureForm {
        var kept: [FigurePlace: FigureCell] = [:]
        for place in cells.keys where rows.contains(place.key.path) { keep(place, in: &kept) }
        let paths = Set(kept.keys.map(\.key.path))
        let tables = tables.compactMap { table in
            let own = table.rows.filter { paths.contains("\(table.id)/\($0.id)") }
            return own.isEmpty ? nil : FigureTable(table.table, rows: own, years: years)
        }
        return FigureForm(years: years, tables: tables, cells: kept)
    }

    private func keep(_ place: FigurePlace, in kept: inout [FigurePlace: FigureCell]) {
        guard kept[place] == nil, let cell = cells[place] else { return }
        kept[place] = cell
        switch cell.origin {
        case .typed: break
        case .summed(let parts): for part in parts { keep(part, in: &kept) }
        case .computed(let part, let whole, _):
            keep(part, in: &kept)
            keep(whole, in: &kept)
        }
    }
}
