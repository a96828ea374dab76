public import Criteria
import Foundation

/// Reads the figures of the last school years out of what is official and what was typed.
public struct TrendReader: Sendable {
    /// How many school years a picture shows.
    public static let years = 5

    /// The form of the last year: its tables and rows are the ones that are shown.
    public let form: FigureForm
    fileprivate let readings: [Reading]

    /// One school year, by its own form, because columns with a name belong to the form's last year.
    fileprivate struct Reading: Sendable {
        let year: SchoolYear
        let official: SchoolFigures
        let entered: SchoolFigures
    }

    /// - Parameters:
    ///   - kind: the kind of school, as packs name it.
    ///   - schoolingLevels: the school's schooling levels where it has several.
    ///   - last: the last school year that is shown.
    ///   - official: of each year the newest official figures, by key.
    ///   - entered: of each year the typed figures, by key.
    public init(
        _ form: StatisticsForm, kind: String, schoolingLevels: [String] = [], last: SchoolYear,
        official: [SchoolYear: FigureContent], entered: [SchoolYear: FigureContent]
    ) {
        self.form = FigureForm(form, kind: kind, schoolingLevels: schoolingLevels, year: last)
        readings = TrendReader.years(until: last).map { year in
            let form = FigureForm(form, kind: kind, schoolingLevels: schoolingLevels, year: year)
            func figures(_ content: FigureContent?) -> SchoolFigures {
                SchoolFigures(form, stored: [year.description: content?.values ?? [:]])
            }
            return Reading(year: year, official: figures(official[year]), entered: figures(entered[year]))
        }
    }

    /// The school years up to the last one, oldest first.
    public static func years(until last: SchoolYear) -> [SchoolYear] {
        (0..<years).reversed().map { SchoolYear(start: last.start - $0) }
    }

    /// Figures that can be drawn in a table, in printed order.
    public func keys(of table: FigureTable) -> [FigureKey] {
        table.rows.flatMap { row in
            table.columns.compactMap { column in
                form.cell(row, column, in: table).flatMap { cell in
                    cell.kind.isFigure && cell.place.year == form.year ? cell.place.key : nil
                }
            }
        }
    }

    /// The picture of a figure; nil where the form has no such figure. Official figures come first, typed ones stand in
    /// where a year has none.
    public func trend(_ key: FigureKey) -> Trend? {
        guard let table = form.tables.first(where: { $0.id == key.table }),
            let row = table.rows.first(where: { $0.id == key.row }), form.kind(of: key)?.isFigure == true
        else { return nil }
        let column = table.table.columns.first { $0.id == key.column }
        return Trend(
            key: key, title: (table.path(to: row) + [column?.title].compactMap(\.self)).joined(separator: " – "),
            unit: row.unit, points: readings.map { $0.point(key) })
    }

    /// The figures of a table, in printed order.
    public func trends(of table: FigureTable) -> [Trend] { keys(of: table).compactMap(trend) }

    /// The key of the figure that a threshold names: a row of years, or the first column of a row without.
    public func key(of path: String) -> FigureKey? {
        guard let table = form.tables.first(where: { path.hasPrefix($0.id + "/") }),
            let row = table.rows.first(where: { FigureKey(table.id, $0.id).path == path }),
            let column = table.columns.last(where: { column in column == .year(form.year) }) ?? table.columns.first
        else { return nil }
        return table.place(row, column, year: form.year).key
    }
}

extension TrendReader.Reading {
    fileprivate func point(_ key: FigureKey) -> TrendPoint {
        if let number = official.value(key, year)?.number { return TrendPoint(year, number, .official) }
        return TrendPoint(year, entered.value(key, year)?.number, .entered)
    }
}

extension FigureTable {
    /// The titles of the rows above a row, and its own: a row such as `Nữ` says nothing alone.
    func path(to row: StatisticsRow) -> [String] {
        guard let place = rows.firstIndex(of: row) else { return [row.title] }
        var (titles, depth) = ([row.title], row.depth)
        for above in rows[..<place].reversed() where above.depth < depth {
            titles.insert(above.title, at: 0)
            depth = above.depth
        }
        return titles
    }
}
