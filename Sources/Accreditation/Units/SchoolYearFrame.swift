public import Criteria

/// A day of every year: 1 September.
public struct MonthDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let month: Int
    public let day: Int

    /// A day that exists in every year, or nil.
    public init?(month: Int, day: Int) {
        guard Day(year: 2001, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// Reads `09-01`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 5, parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else {
            return nil
        }
        self.init(month: month, day: day)
    }

    /// `09-01`.
    public var description: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    public static func < (left: MonthDay, right: MonthDay) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }
}

/// The days that frame a school year. The ministry and the provinces set them anew each year: they are settings.
public struct SchoolYearFrame: Sendable, Hashable {
    /// The first day.
    public var start: MonthDay
    /// The last day of the first semester.
    public var firstSemesterEnd: MonthDay
    /// The last day of the second semester.
    public var end: MonthDay

    /// Nil where the days are not in the order of a school year.
    public init?(start: MonthDay, firstSemesterEnd: MonthDay, end: MonthDay) {
        self.start = start
        self.firstSemesterEnd = firstSemesterEnd
        self.end = end
        let year = SchoolYear(start: 2001)
        let days = [start, firstSemesterEnd, end].compactMap { day($0, in: year) }
        guard days.count == 3, days[0] < days[1], days[1] < days[2] else { return nil }
    }

    /// The school year to which a day belongs.
    public func year(of day: Day) -> SchoolYear {
        let begins = (day.month, day.day) >= (start.month, start.day)
        return SchoolYear(start: begins ? day.year : day.year - 1)
    }

    /// The day of a school year that falls on a day of every year; nil outside the calendar's years.
    public func day(_ day: MonthDay, in year: SchoolYear) -> Day? {
        Day(year: day >= start ? year.start : year.start + 1, month: day.month, day: day.day)
    }

    /// From the first day of a school year to the day before the next one; nil outside the calendar's years.
    public func days(of year: SchoolYear) -> ClosedRange<Day>? {
        guard let first = day(start, in: year), let next = day(start, in: year.next), let last = next.adding(-1) else {
            return nil
        }
        return first...last
    }

    /// The day whose rules count when a self-assessment of a year is opened: today while the year runs, else its first
    /// day.
    public func decidingDay(of year: SchoolYear, today: Day) -> Day {
        self.year(of: today) == year ? today : day(start, in: year) ?? today
    }
}
