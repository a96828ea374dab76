public import Criteria

public import struct Foundation.Date

/// The time that runs for one act on one dossier: when it began, how long it may take, and what was granted.
public struct ActClock: Sendable, Hashable {
    /// The act that is due.
    public var act: ActName
    /// The day in Vietnam on which the act before was done; it is not counted.
    public var began: Day
    /// How long it may take, and who says so.
    public var limit: AppliedLimit
    /// More time that was granted for it.
    public var exceptions: [TimeException]
    /// When it was done; nil while it is open.
    public var doneAt: Date?

    public init(
        act: ActName, began: Day, limit: AppliedLimit, exceptions: [TimeException] = [], doneAt: Date? = nil
    ) {
        self.act = act
        self.began = began
        self.limit = limit
        self.exceptions = exceptions
        self.doneAt = doneAt
    }

    /// The last day in time without any exception; nil outside the calendar's years.
    public func regular(in calendar: WorkCalendar) -> Day? { limit.limit.lastDay(after: began, in: calendar) }

    /// The last day in time: the regular one, or a later one that was granted.
    public func last(in calendar: WorkCalendar) -> Day? {
        regular(in: calendar).map { day in exceptions.map(\.until).reduce(day, max) }
    }

    /// How the clock stands at a moment.
    public func standing(at now: Date, in calendar: WorkCalendar) -> ClockStanding? {
        guard let last = last(in: calendar), let today = Day.inVietnam(doneAt ?? now) else { return nil }
        return ClockStanding(last: last, today: today, isOpen: doneAt == nil, calendar: calendar)
    }
}

/// How much of the time is left, or since when it is over.
public struct ClockStanding: Sendable, Hashable {
    /// The last day in time; it ends at midnight in Vietnam.
    public let last: Day
    /// Calendar days until the last one; negative once it is past.
    public let daysLeft: Int
    /// Working days until the last one; 0 once it is past.
    public let workingDaysLeft: Int
    /// The first day that was too late; nil while it is in time.
    public let lateSince: Day?
    /// False once the act was done.
    public let isOpen: Bool

    init(last: Day, today: Day, isOpen: Bool, calendar: WorkCalendar) {
        self.last = last
        self.isOpen = isOpen
        daysLeft = last.days(since: today)
        workingDaysLeft = calendar.workingDays(after: today, through: last)
        lateSince = today > last ? last.adding(1) : nil
    }
}

extension ActLimit {
    /// The last day in time when the act before was done on a day, which is not counted itself. In calendar days an end
    /// on a day off moves to the next working day (Bộ luật Dân sự, Điều 147 and 148).
    ///
    /// - Returns: nil outside the calendar's years.
    public func lastDay(after day: Day, in calendar: WorkCalendar) -> Day? {
        if isInWorkingDays { return calendar.adding(days, to: day) }
        return day.adding(days).flatMap(calendar.firstWorkingDay)
    }
}

extension Day {
    /// The day in Vietnam at a moment; nil outside the calendar's years.
    public static func inVietnam(_ moment: Date) -> Day? {
        let days = ((moment.timeIntervalSince1970 + 7 * 3_600) / 86_400).rounded(.down)
        return Day(year: 1970, month: 1, day: 1)?.adding(Int(days))
    }
}
