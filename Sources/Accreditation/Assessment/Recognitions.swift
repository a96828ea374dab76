public import Criteria

extension GradeRule {
    /// The accreditation grade: the level, where every condition is known to hold, else 0.
    public func grade(_ level: Int, _ facts: Facts) -> Int {
        conditions.allSatisfy { facts.satisfy($0) == true } ? level : 0
    }
}

extension NationalStandardRule {
    /// The highest degree that the level opens, where every condition is known to hold; else 0 and what is missing.
    public func result(_ level: Int, _ facts: Facts) -> NationalStandardResult {
        let degree = degrees.filter { $0.level <= level }.map(\.number).max() ?? 0
        let missing = facts.missing(of: conditions).map(MissingCondition.fact)
        if degree > 0 && missing.isEmpty { return NationalStandardResult(degree: degree, missing: []) }
        return NationalStandardResult(degree: 0, missing: (degree == 0 ? [.level] : []) + missing)
    }
}
