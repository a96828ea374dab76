public import Criteria

/// An entry of a pack's calendar in one school year.
public struct Deadline: Sendable, Hashable {
    /// What is due, and where the rules say so.
    public var entry: CalendarEntry
    /// The last day on which it is in time.
    public var last: Day

    /// Days from a day to the last one; negative once it is past.
    public func daysLeft(on day: Day) -> Int { last.days(since: day) }
}

extension RulePack {
    /// The entries of the calendar in a school year, by day.
    ///
    /// - Parameter startedOn: the first day of the self-assessment, from which weeks are counted; without it entries by
    ///   week are left out.
    public func deadlines(of year: SchoolYear, _ frame: SchoolYearFrame, startedOn: Day?) -> [Deadline] {
        frame.deadlines(of: calendar, in: year, startedOn: startedOn)
    }
}

extension SchoolYearFrame {
    /// Entries of a calendar, the rules' or a province's, in a school year, by day.
    ///
    /// - Parameter startedOn: the first day of the self-assessment, from which weeks are counted; without it entries by
    ///   week are left out.
    public func deadlines(of entries: [CalendarEntry], in year: SchoolYear, startedOn: Day?) -> [Deadline] {
        let found = entries.compactMap { entry -> Deadline? in
            lastDay(of: entry, in: year, startedOn: startedOn).map { Deadline(entry: entry, last: $0) }
        }
        return found.enumerated().sorted { ($0.element.last, $0.offset) < ($1.element.last, $1.offset) }.map(\.element)
    }

    /// The last day in time; nil where it cannot be told.
    fileprivate func lastDay(of entry: CalendarEntry, in year: SchoolYear, startedOn: Day?) -> Day? {
        switch entry.due {
        case .before(let month, let day):
            MonthDay(month: month, day: day).flatMap { self.day($0, in: year) }?.adding(-1)
        case .endOfFirstSemester: day(firstSemesterEnd, in: year)
        case .endOfYear: day(end, in: year)
        case .week(let first): startedOn?.adding(7 * (entry.lastWeek ?? first) - 1)
        }
    }
}

extension Day {
    /// So many days later, or earlier where the number is negative; nil outside the calendar's years.
    public func adding(_ days: Int) -> Day? {
        let wanted = ordinal + days
        guard wanted >= 0, let first = Day(year: wanted / 366 + 1, month: 1, day: 1) else { return nil }
        var year = first.year
        while let next = Day(year: year + 1, month: 1, day: 1), next.ordinal <= wanted { year += 1 }
        for month in (1...12).reversed() {
            guard let start = Day(year: year, month: month, day: 1), start.ordinal <= wanted else { continue }
            return Day(year: year, month: month, day: wanted - start.ordinal + 1)
        }
        return nil
    }
}
