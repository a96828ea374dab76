public import Criteria

public import struct Foundation.Date

/// Everything that a province and the units below it said about time, with the country's calendar: what counts at
/// which moment.
public struct ClockRules: Sendable {
    public var holidays: Holidays
    /// In the order in which they were made.
    public var days: [CalendarChange]
    /// In the order in which they were made.
    public var limits: [LimitChange]
    public var exceptions: [TimeException]

    public init(
        holidays: Holidays, days: [CalendarChange] = [], limits: [LimitChange] = [], exceptions: [TimeException] = []
    ) {
        self.holidays = holidays
        self.days = days
        self.limits = limits
        self.exceptions = exceptions
    }

    /// The calendar as it was known at a moment; nil for everything that is known.
    public func calendar(knownAt moment: Date? = nil) -> WorkCalendar {
        WorkCalendar(holidays, changes: days.filter { $0.setAt <= (moment ?? .distantFuture) })
    }

    /// The clock of an act. Of an act that was done only what was known then counts, so that a later change of the
    /// calendar, of a limit or an exception moves open deadlines only.
    ///
    /// - Parameter chain: the dossier's school and the units above it.
    /// - Returns: nil where there is no time for the act.
    public func clock(
        _ form: ActForm, under circular: String, began: Date, doneAt: Date?, dossier: DossierID, chain: [UnitID]
    ) -> ActClock? {
        let moment = doneAt ?? .distantFuture
        let changes = limits.filter { $0.setAt <= moment }
        guard let limit = AppliedLimit(form, under: circular, changes: changes), let day = Day.inVietnam(began) else {
            return nil
        }
        let granted = exceptions.filter {
            $0.grantedAt <= moment && $0.counts(for: form.name, on: dossier, chain: chain)
        }
        return ActClock(act: form.name, began: day, limit: limit, exceptions: granted, doneAt: doneAt)
    }

    /// How a clock stands by the calendar that counts for it.
    public func standing(of clock: ActClock, at now: Date) -> ClockStanding? {
        clock.standing(at: now, in: calendar(knownAt: clock.doneAt))
    }
}

/// A deadline that a change of the calendar moves.
public struct MovedDeadline: Sendable, Hashable {
    public let clock: ActClock
    public let from: Day
    public let to: Day
}

extension ClockRules {
    /// The open deadlines that other days off move; those of acts that were done stay.
    public func moved(_ clocks: [ActClock], by change: CalendarChange) -> [MovedDeadline] {
        let (before, after) = (calendar(), WorkCalendar(holidays, changes: days + [change]))
        return clocks.filter { $0.doneAt == nil }.compactMap { clock in
            guard let from = clock.last(in: before), let to = clock.last(in: after), from != to else { return nil }
            return MovedDeadline(clock: clock, from: from, to: to)
        }
    }
}
