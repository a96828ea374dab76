public import Criteria

/// What a council found of a condition.
public struct ConditionFinding: Sendable, Hashable {
    public var fact: SchoolFact
    public var holds: Bool
    /// What it rests on: papers, evidence codes, what was seen.
    public var grounds: String
    /// Empty for one that is only being typed.
    public var byName: String
    /// The version that was read; 0 for a new one.
    public var version: Int

    public init(fact: SchoolFact, holds: Bool, grounds: String, byName: String = "", version: Int = 0) {
        self.fact = fact
        self.holds = holds
        self.grounds = grounds
        self.byName = byName
        self.version = version
    }
}
