public import Criteria

/// What recognitions ask for and findings do not tell; nil means unknown, which satisfies no condition.
public struct Facts: Sendable, Hashable {
    /// Whether at least one cohort has finished the programme.
    public var cohortCompleted: Bool?
    /// School years in a row with data.
    public var yearsOfData: Int?
    /// Whether facilities, equipment, safety and other legal conditions are confirmed.
    public var facilitiesConfirmed: Bool?

    public init(cohortCompleted: Bool? = nil, yearsOfData: Int? = nil, facilitiesConfirmed: Bool? = nil) {
        self.cohortCompleted = cohortCompleted
        self.yearsOfData = yearsOfData
        self.facilitiesConfirmed = facilitiesConfirmed
    }

    /// Whether the condition holds; nil when the fact is unknown. A counted fact without a number needs one.
    public func satisfy(_ condition: FactCondition) -> Bool? {
        switch condition.fact {
        case .cohortCompleted: cohortCompleted
        case .facilitiesConfirmed: facilitiesConfirmed
        case .yearsOfData: yearsOfData.map { $0 >= condition.atLeast ?? 1 }
        }
    }

    /// The facts of these conditions that are not known to hold, in the order of `SchoolFact`, each once.
    func missing(of conditions: [FactCondition]) -> [SchoolFact] {
        let missing = conditions.filter { satisfy($0) != true }.map(\.fact)
        return missing.isEmpty ? [] : SchoolFact.allCases.filter(missing.contains)
    }
}
