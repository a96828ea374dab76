public import Criteria

/// Which days count as working days: Monday to Friday without public holidays, with what a province changed.
public struct WorkCalendar: Sendable, Hashable {
    private let off: Set<Day>
    private let worked: Set<Day>

    /// The country's days alone.
    public init(_ holidays: Holidays) {
        off = Set(holidays.off.map(\.day))
        worked = Set(holidays.worked.map(\.day))
    }

    /// The country's days, changed by a province; of several changes of one day the last one counts.
    ///
    /// - Parameter changes: in the order in which they were made.
    public init(_ holidays: Holidays, changes: [CalendarChange]) {
        var off = Set(holidays.off.map(\.day))
        var worked = Set(holidays.worked.map(\.day))
        let country = (off, worked)
        for change in changes {
            off.remove(change.day)
            worked.remove(change.day)
            switch change.kind {
            case .off: off.insert(change.day)
            case .working: worked.insert(change.day)
            case .country:
                if country.0.contains(change.day) { off.insert(change.day) }
                if country.1.contains(change.day) { worked.insert(change.day) }
            }
        }
        self.off = off
        self.worked = worked
    }

    /// Whether desks work on a day.
    public func isWorking(_ day: Day) -> Bool {
        worked.contains(day) || (!day.isWeekend && !off.contains(day))
    }

    /// The day that is so many working days after a day, which is not counted itself; nil outside the calendar's years.
    public func adding(_ workingDays: Int, to day: Day) -> Day? {
        var left = workingDays
        var found = day
        while left > 0 {
            guard let next = found.adding(1) else { return nil }
            found = next
            if isWorking(found) { left -= 1 }
        }
        return found
    }

    /// The day itself where desks work, else the next one on which they do.
    public func firstWorkingDay(from day: Day) -> Day? {
        var found = day
        while !isWorking(found) {
            guard let next = found.adding(1) else { return nil }
            found = next
        }
        return found
    }

    /// How many working days lie behind one day, up to and with another; 0 where it is not later.
    public func workingDays(after day: Day, through last: Day) -> Int {
        var count = 0
        var next = day.adding(1)
        while let here = next, here <= last {
            if isWorking(here) { count += 1 }
            next = here.adding(1)
        }
        return count
    }
}
