public import Criteria

/// The plan of a self-assessment as rows, in the order of the paper.
public struct Schedule: Sendable, Hashable {
    /// The first day of the first week; nil where nobody has set it.
    public var startsOn: Day?
    /// The stored version of that day; 0 where there is none.
    public var version: Int
    public var rows: [ScheduleRow]

    public init(startsOn: Day? = nil, version: Int = 0, rows: [ScheduleRow] = []) {
        self.startsOn = startsOn
        self.version = version
        self.rows = rows
    }

    /// The rows of one list.
    public func rows(of list: PaperListName) -> [ScheduleRow] { rows.filter { $0.list == list } }

    /// Rows of the timetable that somebody has to do.
    public func tasks(of person: PersonID) -> [ScheduleRow] {
        rows(of: .timetable).filter { $0.people.contains(person) }
    }

    /// The days of a row: its weeks as days once the first day is set, or the last day alone.
    public func days(of row: ScheduleRow) -> (first: Day?, last: Day)? {
        if let weeks = row.weeks, let startsOn, let first = startsOn.adding(7 * (weeks.lowerBound - 1)),
            let last = startsOn.adding(7 * weeks.upperBound - 1)
        {
            return (first, last)
        }
        return row.due.map { (nil, $0) }
    }

    /// When a row is to be done, as the paper prints it: `Tuần 3 – 5 (15/09/2026 – 05/10/2026)`.
    public func time(of row: ScheduleRow) -> String {
        let weeks = row.weeks.map { weeks in
            weeks.count > 1 ? "Tuần \(weeks.lowerBound) – \(weeks.upperBound)" : "Tuần \(weeks.lowerBound)"
        }
        let days = days(of: row).map { days in
            days.first.map { "\($0.vietnamese) – \(days.last.vietnamese)" } ?? "đến hết \(days.last.vietnamese)"
        }
        let counted = weeks.map { weeks in days.map { "\(weeks) (\($0))" } ?? weeks } ?? days
        return [counted ?? "", row.moment].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// Where a row stands on a day.
    public func standing(of row: ScheduleRow, on day: Day) -> ScheduleStanding {
        if row.doneOn != nil { return .done }
        guard let days = days(of: row) else { return .undated }
        if days.last < day { return .late(days: day.days(since: days.last)) }
        if let first = days.first, day < first { return .ahead }
        return .running(daysLeft: days.last.days(since: day))
    }
}

/// Where a row of a plan stands on a day.
public enum ScheduleStanding: Sendable, Hashable {
    case done
    /// Past its last day.
    case late(days: Int)
    case running(daysLeft: Int)
    /// Not begun by the plan.
    case ahead
    /// Without any day.
    case undated
}
