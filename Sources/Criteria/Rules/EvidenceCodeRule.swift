/// How evidence is numbered, cited in texts and listed.
public struct EvidenceCodeRule: Sendable, Hashable {
    /// The pattern, such as `H{box}-{standard}.{criterion}-{serial:2}`, without the brackets of the running text.
    public var pattern: String
    /// The bracket that opens a citation in the running text.
    public var open: String
    /// The bracket that closes it.
    public var close: String
    /// What separates several codes.
    public var separator: String
    /// Whether each code has brackets of its own (2018), or one pair holds all (57/2026).
    public var bracketsEachCode: Bool
    /// Whether a citation stands inside its sentence, before the full stop; otherwise behind it.
    public var standsBeforeStop = false
    /// Columns of the official list, in Vietnamese.
    public var listColumns: [String]
    /// What each of the columns holds, in the same order; empty where the pack does not tell.
    public var columnContents: [EvidenceColumn?] = []
    /// What else is said about codes.
    public var remarks: [Remark] = []
    /// The article or guidance letter.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation
}

/// A recurring deadline or a fixed step of the year.
public struct CalendarEntry: Sendable, Hashable {
    /// The permanent identifier.
    public var id: String
    /// What is due, in Vietnamese.
    public var title: String
    /// When it is due.
    public var due: Due
    /// The last week of a span that begins with the week that `due` names; nil for a single week.
    public var lastWeek: Int? = nil
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed = false
    /// The article.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation

    /// When something is due.
    public enum Due: Sendable, Hashable {
        /// Before a day of every year: 15 June.
        case before(month: Int, day: Int)
        /// At the end of the first semester.
        case endOfFirstSemester
        /// At the end of the school year.
        case endOfYear
        /// In a week of the self-assessment, counted from its start.
        case week(Int)
    }
}
