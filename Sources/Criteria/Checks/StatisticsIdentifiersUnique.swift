/// Tables of the statistics form have identifiers of their own, and so have the rows and the columns of each table:
/// the figures of a school are kept under them.
enum StatisticsIdentifiersUnique: PackCheck {
    static let name = CheckName.statisticsIdentifiersUnique

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.statistics.tables.secondOccurrences(by: \.id).map {
            error("The table \($0.id) is there twice; give one another identifier.", at: $0.source)
        } + pack.statistics.tables.flatMap { rows(of: $0) + columns(of: $0) + slashes(in: $0) }
    }

    private static func rows(of table: StatisticsTable) -> [Diagnostic] {
        table.rows.secondOccurrences(by: \.id).map {
            error("Table \(table.id) has two rows \($0.id); give one another identifier.", at: $0.source)
        }
    }

    private static func columns(of table: StatisticsTable) -> [Diagnostic] {
        table.columns.secondOccurrences(by: \.id).map {
            error("Table \(table.id) has two columns \($0.id); give one another identifier.", at: table.source)
        }
    }

    /// Rows of other tables are written `table/row`, so that no identifier may hold a slash or be empty.
    private static func slashes(in table: StatisticsTable) -> [Diagnostic] {
        let ids = [(table.id, table.source)] + table.rows.map { ($0.id, $0.source) }
        return ids.filter { $0.0.isBlank || $0.0.contains("/") }.map { id, place in
            error("The identifier \"\(id)\" is empty or has a slash; use letters, digits and hyphens.", at: place)
        }
    }
}
