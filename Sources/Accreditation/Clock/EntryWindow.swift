public import Criteria

public import struct Foundation.Date

/// From when to when schools of a kind enter in a school year, as one unit set it. Windows are added and never changed.
public struct EntryWindow: Sendable, Hashable {
    public var unit: UnitID
    public var year: SchoolYear
    /// The kind of school in the packs' words; nil for every kind that has no window of its own.
    public var kind: String?
    /// The first and the last day; nil where the unit sets no window any more.
    public var days: ClosedRange<Day>?
    public var reason: String
    public var setAt: Date
    public var setByName: String

    public init(
        unit: UnitID, year: SchoolYear, kind: String?, days: ClosedRange<Day>?, reason: String, setAt: Date,
        setByName: String = ""
    ) {
        self.unit = unit
        self.year = year
        self.kind = kind
        self.days = days
        self.reason = reason
        self.setAt = setAt
        self.setByName = setByName
    }
}

/// The window that counts for one dossier.
public struct EntryPeriod: Sendable, Hashable {
    /// The unit that set it.
    public var unitName: String
    public var opens: Day
    public var closes: Day
    /// Until when it was granted that the school enters; nil where nothing was granted.
    public var extended: Day?
    /// On how many days the school was told that it closes.
    public var daysTold: Int

    public init(unitName: String, opens: Day, closes: Day, extended: Day?, daysTold: Int) {
        self.unitName = unitName
        self.opens = opens
        self.closes = closes
        self.extended = extended
        self.daysTold = daysTold
    }

    /// The last day on which the school enters.
    public var last: Day { extended.map { max($0, closes) } ?? closes }

    /// Where the window stands.
    public enum Standing: Sendable, Hashable {
        case notYet
        case open
        /// Past its last day, but the school was not told often enough, so that it may still enter.
        case waitsForNotices
        case closed
    }

    public func standing(on today: Day) -> Standing {
        if today < opens { return .notYet }
        if today <= last { return .open }
        return daysTold < ClosingRule.noticesNeeded ? .waitsForNotices : .closed
    }
}
