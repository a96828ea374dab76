public import Criteria

/// When somebody is told about a deadline: so many days before its last day, or after it.
public struct WarningPlan: Sendable, Hashable {
    /// Calendar days before the last day, such as 7 and 2; 0 is the last day itself.
    public var before: [Int]
    /// Calendar days after the last day, such as 1 and 7.
    public var after: [Int]

    public init(before: [Int], after: [Int]) {
        self.before = before
        self.after = after
    }

    /// A moment of the plan: days to the last day, negative afterwards.
    public typealias Stage = Int

    /// The warning that is due on a day: the latest stage that has come; nil before the first one.
    ///
    /// Stages that passed unseen, because nothing ran, are made good by one warning and not by several at once.
    public func stage(for last: Day, on today: Day) -> Stage? {
        let left = last.days(since: today)
        return (before + after.map { -$0 }).filter { $0 >= left }.min()
    }
}

/// Nothing that closes by itself closes before this many notices about it are on record, each sent on another day.
public enum ClosingRule {
    /// How many.
    public static let noticesNeeded = 2

    /// Whether something may close: its last day is past, and enough notices were sent, on days of their own.
    public static func mayClose(last: Day, noticedOn days: [Day], today: Day) -> Bool {
        today > last && Set(days.filter { $0 <= today }).count >= noticesNeeded
    }
}
