public import Criteria

/// A figure that changed between two contents of a dossier.
public struct FigureDifference: Sendable, Hashable {
    public var place: FigurePlace
    /// In canonical form; empty where nothing stood.
    public var before: String
    public var after: String

    static func all(from old: DossierContent, to new: DossierContent) -> [FigureDifference] {
        let (before, after) = (old.places, new.places)
        return Set(before.keys).union(after.keys).sorted().compactMap { place in
            let (was, now) = (before[place] ?? "", after[place] ?? "")
            return was == now ? nil : FigureDifference(place: place, before: was, after: now)
        }
    }
}

extension DossierContent {
    fileprivate var places: [FigurePlace: String] {
        var places: [FigurePlace: String] = [:]
        for (year, values) in figures ?? [:] {
            for (key, value) in values {
                if let place = FigurePlace("\(year):\(key)") { places[place] = value }
            }
        }
        return places
    }
}

extension StatisticsForm {
    /// What a figure is called, with its school year; its key where the form has no such row.
    public func title(of place: FigurePlace) -> String {
        guard let (table, row) = row(place.key) else { return "\(place.key), năm học \(place.year)" }
        let column = table.columns.first { $0.id == place.key.column }
        let several = table.columns.count > 1 || table.isYearly
        let name = "Bảng \(table.code): \(table.rows.fullTitles[row.id] ?? row.title)"
        return (column.map { several ? "\(name) – \($0.title)" : name } ?? name) + ", năm học \(place.year)"
    }

    /// A canonical value as people read it; empty for none.
    public func display(_ canonical: String, at place: FigurePlace) -> String {
        guard let (table, row) = row(place.key) else { return canonical }
        let kind = table.columns.first { $0.id == place.key.column }?.value ?? row.value
        return FigureValue(canonical: canonical, as: kind)?.display ?? canonical
    }

    private func row(_ key: FigureKey) -> (StatisticsTable, StatisticsRow)? {
        tables.first { $0.id == key.table }.flatMap { table in
            table.rows.first { $0.id == key.row }.map { (table, $0) }
        }
    }
}
