/// The consistency checks of a statistics table compare rows or columns that it has and that hold numbers, and never
/// one with itself.
enum StatisticsChecksRefer: PackCheck {
    static let name = CheckName.statisticsChecksRefer

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.statistics.tables.flatMap { table in
            table.checks.flatMap { check in
                (missing(in: check, of: table) + repeated(in: check)).map { error($0, at: check.source) }
            }
        }
    }

    private static func missing(in check: StatisticsCheck, of table: StatisticsTable) -> [String] {
        let kind = check.comparesColumns ? "column" : "row"
        let known = check.comparesColumns ? table.numericColumns : table.numericRows
        return check.kind.names.filter { !known.contains($0) }.map {
            "Table \(table.id) has no \(kind) \"\($0)\" with numbers to compare; correct the name."
        }
    }

    private static func repeated(in check: StatisticsCheck) -> [String] {
        check.kind.names.repeated.map { "The check compares \"\($0)\" with itself; correct the name." }
    }
}
