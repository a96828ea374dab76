public import Criteria

public import struct Foundation.Date

/// The last days of one collection for one school, after everything that was set and granted.
public struct RoundDays: Sendable, Hashable {
    /// The last day on which the school's head confirms in time.
    public var school: Day
    /// The last day on which the managing body checks in time.
    public var check: Day
    /// The day at whose end the confirmed figures become the official ones.
    public var cutOff: Day
    /// The day at whose end figures that were confirmed after the cut-off become official too; nil where there is no
    /// catch-up round: then each waits for the managing body's approval.
    public var catchUp: Day?

    public init(school: Day, check: Day, cutOff: Day, catchUp: Day? = nil) {
        self.school = school
        self.check = check
        self.cutOff = cutOff
        self.catchUp = catchUp
    }

    /// What is wrong with these days, as one Vietnamese sentence; nil when nothing is.
    public var problem: String? {
        if check < school { return "Hạn kiểm tra không được sớm hơn hạn của trường." }
        if cutOff < check { return "Ngày chốt không được sớm hơn hạn kiểm tra." }
        if let catchUp, catchUp <= cutOff { return "Ngày chốt bổ sung phải sau ngày chốt." }
        return nil
    }
}

extension Day {
    /// The moment at which the day is over in Vietnam, where clocks are seven hours ahead all year.
    public var endInVietnam: Date {
        Date(timeIntervalSince1970: Double((ordinal + 1 - Day.unixEpoch) * 86_400 - 7 * 3_600))
    }

    /// Days from 1 January of year 1 to 1 January 1970.
    private static let unixEpoch = 719_162
}
