/// The figures that a school types in for a report.
public struct StatisticsForm: Sendable, Hashable {
    /// How many school years the yearly tables hold, the assessed one last.
    public var years: Int
    /// Tables in printed order.
    public var tables: [StatisticsTable]
}

/// One table of the form.
public struct StatisticsTable: Sendable, Hashable {
    /// The identifier, unique in the pack.
    public var id: String
    /// The printed number, such as `3a`.
    public var code: String
    /// The Vietnamese title.
    public var title: String
    /// Whether the columns are school years; otherwise they are `columns`.
    public var isYearly: Bool
    /// Columns beside or instead of the school years.
    public var columns: [StatisticsColumn]
    /// Rows in printed order.
    public var rows: [StatisticsRow]
    /// Checks of consistency.
    public var checks: [StatisticsCheck]
    /// Where it is written down.
    public var source: SourceLocation
}

/// A column of a table that is not a school year.
public struct StatisticsColumn: Sendable, Hashable {
    /// The identifier, unique in its table.
    public var id: String
    /// The Vietnamese title.
    public var title: String
    /// What its cells hold; nil where each row says so.
    public var value: StatisticsValue?
}

/// What a cell holds.
public enum StatisticsValue: String, Sendable, Hashable, CaseIterable {
    case count
    case decimal
    case percent
    case text
    case flag
    case year
}

/// One row of a table.
public struct StatisticsRow: Sendable, Hashable {
    /// The identifier, unique in its table.
    public var id: String
    /// The printed number or letter; empty where there is none.
    public var code: String
    /// The Vietnamese title.
    public var title: String
    /// How deep the row is indented, from 0.
    public var depth: Int
    /// What its cells hold.
    public var value: StatisticsValue
    /// The unit; empty where there is none.
    public var unit: String
    /// Where its cells come from.
    public var formula: StatisticsFormula
    /// Kinds of school that show the row; empty for all.
    public var appliesTo: [String]
    /// True for figures that thresholds need although the printed form lacks them.
    public var isSupplement: Bool
    /// Where it is written down.
    public var source: SourceLocation
}

/// Where a cell comes from.
public enum StatisticsFormula: Sendable, Hashable {
    /// Somebody types it.
    case typed
    /// The sum of rows, as `row` of the same table or `table/row`.
    case sum([String])
    /// One row divided by another, times a factor: 1, or 100 for per cent.
    case ratio(String, over: String, factor: Int)
}

/// A check of consistency between rows or columns of a table.
public struct StatisticsCheck: Sendable, Hashable {
    /// Kinds of check.
    public enum Kind: Sendable, Hashable {
        /// The first is never larger than the second.
        case notAbove(String, String)
        /// The parts add up to the whole.
        case partsMakeWhole(parts: [String], whole: String)
    }
    /// What is compared.
    public var kind: Kind
    /// Whether the names are columns; otherwise rows.
    public var comparesColumns: Bool
    /// The sentence a person reads, in Vietnamese.
    public var message: String
    /// Where it is written down.
    public var source: SourceLocation
}
