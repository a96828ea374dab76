/// The days on which no desk works, as the whole country keeps them; provinces add their own.
public struct Holidays: Sendable, Hashable {
    /// A day off.
    public struct Off: Sendable, Hashable {
        public var day: Day
        /// Which holiday it is, in Vietnamese.
        public var title: String
        /// Where it is written down.
        public var source: SourceLocation
    }

    /// A Saturday or Sunday that is worked in exchange for a day off.
    public struct Worked: Sendable, Hashable {
        public var day: Day
        /// What it is in exchange for, in Vietnamese.
        public var title: String
        /// Where it is written down.
        public var source: SourceLocation
    }

    /// Days off, in the order of days.
    public var off: [Off]
    /// Worked Saturdays and Sundays, in the order of days.
    public var worked: [Worked]
    /// True until somebody has compared the days with what was announced.
    public var isAssumed: Bool
    /// What readers have to know, in Vietnamese.
    public var note: String

    /// No day at all: only Saturdays and Sundays are free.
    public static let none = Holidays(off: [], worked: [], isAssumed: true, note: "")

    public init(off: [Off], worked: [Worked], isAssumed: Bool, note: String) {
        self.off = off
        self.worked = worked
        self.isAssumed = isAssumed
        self.note = note
    }
}
