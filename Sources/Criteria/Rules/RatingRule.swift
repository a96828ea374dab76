/// How criteria are rated where a pack says more than that indicators are met or not.
public struct RatingRule: Sendable, Hashable {
    /// What somebody judges.
    public enum Unit: String, Sendable, Hashable {
        /// An indicator as a whole, or its requirements where somebody wants to.
        case indicator
        /// Each requirement of an indicator.
        case requirement
    }
    /// What is judged.
    public var unit: Unit
    /// Whether a level of a criterion is looked at only once the level below it is met.
    public var isInOrder: Bool
    /// True for usual practice that was not read in a legal text.
    public var isAssumed: Bool
    /// The place in the legal text.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation
}

extension RulePack {
    /// Whether requirements are judged one by one.
    public var ratesRequirements: Bool { rating?.unit == .requirement }

    /// The level of a criterion that has to be met before another one is looked at; nil where there is none.
    public func levelBefore(_ level: Int, of criterion: Criterion) -> Int? {
        guard rating?.isInOrder == true else { return nil }
        return criterion.levels.map(\.number).last { $0 < level }
    }
}
