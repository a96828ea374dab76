/// What the rules need to know of a school, in the words of the rule packs.
public struct SchoolDescription: Sendable, Hashable {
    /// One of the kinds that the packs apply to, such as `primary`.
    public var kind: String
    /// Schooling levels, where the school has several.
    public var schoolingLevels: [String]
    /// Conditions that hold for the school, such as `difficult-area`.
    public var conditions: [String]
    /// Whether at least one cohort has finished; nil where nobody has said so yet.
    public var cohortCompleted: Bool?

    public init(
        kind: String, schoolingLevels: [String] = [], conditions: [String] = [], cohortCompleted: Bool? = nil
    ) {
        self.kind = kind
        self.schoolingLevels = schoolingLevels
        self.conditions = conditions
        self.cohortCompleted = cohortCompleted
    }
}
