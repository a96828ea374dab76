public import Criteria

/// The days of one collection as one unit set them: a province for all its schools, a district or commune earlier
/// ones for its own.
public struct CollectionRound: Sendable, Hashable {
    /// Who set it.
    public var unit: UnitID
    public var name: RoundName
    /// The last day on which schools confirm in time.
    public var school: Day
    /// The last day on which managing bodies check in time.
    public var check: Day
    /// Set by a province only; nil where a district or commune leaves it to its province.
    public var cutOff: Day?
    /// Set by a province only, and only where there is a catch-up round.
    public var catchUp: Day?
    /// Counts the changes; 0 where nothing is stored yet.
    public var version: Int

    public init(
        unit: UnitID, name: RoundName, school: Day, check: Day, cutOff: Day? = nil, catchUp: Day? = nil,
        version: Int = 0
    ) {
        self.unit = unit
        self.name = name
        self.school = school
        self.check = check
        self.cutOff = cutOff
        self.catchUp = catchUp
        self.version = version
    }

    /// The days that a province sets; nil for those of a district or commune.
    public var days: RoundDays? {
        cutOff.map { RoundDays(school: school, check: check, cutOff: $0, catchUp: catchUp) }
    }

    /// What is wrong with the days that a unit sets, as one Vietnamese sentence; nil when nothing is.
    ///
    /// - Parameter province: the province's days; nil when it is the province that sets them.
    public func problem(under province: RoundDays?) -> String? {
        guard let province else {
            return days.map(\.problem) ?? "Hãy đặt ngày chốt số liệu."
        }
        if check < school { return "Hạn kiểm tra không được sớm hơn hạn của trường." }
        if province.school < school {
            return "Hạn của trường không được muộn hơn hạn của tỉnh (\(province.school.vietnamese))."
        }
        if province.check < check {
            return "Hạn kiểm tra không được muộn hơn hạn của tỉnh (\(province.check.vietnamese))."
        }
        return nil
    }
}

/// More time for one school, or for all schools of a district or commune: who granted it, until when and why.
public struct RoundException: Sendable, Hashable {
    public var id: RoundExceptionID
    /// The school, district or commune that gets more time.
    public var unit: UnitID
    public var unitName: String
    public var name: RoundName
    /// The last day to confirm; the cut-off is not before it.
    public var until: Day
    public var reason: String
    public var grantedByName: String

    public init(
        id: RoundExceptionID, unit: UnitID, unitName: String, name: RoundName, until: Day, reason: String,
        grantedByName: String
    ) {
        self.id = id
        self.unit = unit
        self.unitName = unitName
        self.name = name
        self.until = until
        self.reason = reason
        self.grantedByName = grantedByName
    }
}
