public import Criteria

extension SchoolYear {
    /// The school year to which a day belongs: it begins on 1 September.
    public init(of day: Day) { self.init(start: day.month >= SchoolYear.firstMonth ? day.year : day.year - 1) }

    /// The first day, 1 September; nil outside the calendar's years.
    public var opening: Day? { Day(year: start, month: SchoolYear.firstMonth, day: 1) }

    /// From 1 September to 31 August; nil outside the calendar's years.
    public var days: ClosedRange<Day>? {
        guard let opening, let last = Day(year: start + 1, month: SchoolYear.firstMonth - 1, day: 31) else {
            return nil
        }
        return opening...last
    }

    /// The year after.
    public var next: SchoolYear { SchoolYear(start: start + 1) }

    /// The day whose rules count when a self-assessment of this year is opened: today while the year runs, else its
    /// first day.
    public func decidingDay(today: Day) -> Day { SchoolYear(of: today) == self ? today : opening ?? today }

    private static let firstMonth = 9
}

extension Day {
    /// Days from another day to this one; negative when this one is earlier.
    public func days(since other: Day) -> Int { ordinal - other.ordinal }
}
