public import Criteria

/// A row of the plan of a self-assessment: what is done when and by whom, or what it takes.
public struct ScheduleRow: Sendable, Hashable {
    public var id: ScheduleRowID
    public var list: PaperListName
    /// Weeks of the plan, counted from 1; nil where the row has none.
    public var weeks: ClosedRange<Int>?
    /// The last day, where the row has no weeks.
    public var due: Day?
    /// When, in words, beside weeks and day.
    public var moment: String
    public var activity: String
    /// Standards and criteria that it is about, as typed.
    public var criteria: String
    public var resource: String
    public var product: String
    public var remarks: String
    /// Who does it.
    public var people: [PersonID]
    /// Who else does it, in words.
    public var others: String
    /// The day on which it was said to be done.
    public var doneOn: Day?
    /// The stored version; 0 for a row that is new.
    public var version: Int

    public init(
        id: ScheduleRowID = ScheduleRowID(), list: PaperListName, weeks: ClosedRange<Int>? = nil, due: Day? = nil,
        moment: String = "", activity: String, criteria: String = "", resource: String = "", product: String = "",
        remarks: String = "", people: [PersonID] = [], others: String = "", doneOn: Day? = nil, version: Int = 0
    ) {
        self.id = id
        self.list = list
        self.weeks = weeks
        self.due = due
        self.moment = moment
        self.activity = activity
        self.criteria = criteria
        self.resource = resource
        self.product = product
        self.remarks = remarks
        self.people = people
        self.others = others
        self.doneOn = doneOn
        self.version = version
    }
}

extension ScheduleRow {
    /// The last week that a plan may have.
    public static let lastWeek = 60

    /// Weeks as somebody typed them: `3`, `3-5`, `Tuần 3 – 5`; nil for anything else.
    public static func weeks(typed text: String) -> ClosedRange<Int>? {
        let words = text.lowercased().replacing("tuần", with: " ").replacing("đến", with: "-").replacing("–", with: "-")
        let parts = words.split(separator: "-", omittingEmptySubsequences: false).map { part in
            Int(part.filter { !$0.isWhitespace })
        }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, first >= 1,
            first <= last, last <= lastWeek
        else { return nil }
        return first...last
    }
}
