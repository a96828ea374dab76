public import Criteria

extension RulePack {
    /// The facts that the pack's recognitions ask for, each once with its first condition, in `SchoolFact`'s order.
    public var askedFacts: [FactCondition] {
        let conditions = (accreditationGrade?.conditions ?? []) + (nationalStandard?.conditions ?? [])
        return SchoolFact.allCases.compactMap { fact in conditions.first { $0.fact == fact } }
    }
}
