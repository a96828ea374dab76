import Criteria

extension FigureTable {
    /// Rows with the titles of the rows above them, which tell rows of the same name apart, by identifier.
    public var fullTitles: [String: String] { rows.fullTitles }
}

extension [StatisticsRow] {
    /// Titles with those of the rows above, by identifier.
    var fullTitles: [String: String] {
        var above: [(depth: Int, title: String)] = []
        var titles: [String: String] = [:]
        for row in self {
            above.removeAll { $0.depth >= row.depth }
            let own = row.code.isEmpty ? row.title : "\(row.code). \(row.title)"
            titles[row.id] = (above.map(\.title) + [own]).joined(separator: " › ")
            above.append((row.depth, row.title))
        }
        return titles
    }
}
