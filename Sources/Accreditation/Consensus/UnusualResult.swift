/// Something in a team's result that deserves a second look before it is decided upon. It is a hint, never an obstacle.
public enum UnusualResult: Sendable, Hashable {
    /// The school as a whole is rated far from how it rated itself.
    case schoolFarFromSelf(own: Int, found: Int)
    /// A criterion is rated far from how the school rated it.
    case criterionFarFromSelf(String, own: Int, found: Int)
    /// The school reaches the highest level of its pack, which no earlier outcome of it has.
    case firstTopLevel(Int)
    /// On one criterion a member is far from the middle of the others.
    case memberFarFromRest(String, PersonID, own: Int, others: Int)
}

/// How far is far: settings, not the law.
public struct UnusualLimits: Sendable, Hashable {
    /// Levels between the school's and the team's rating.
    public var selfGap: Int
    /// Levels between a member's rating and the middle of the others'.
    public var memberGap: Int

    public init(selfGap: Int, memberGap: Int) {
        self.selfGap = selfGap
        self.memberGap = memberGap
    }
}

/// What is known before an outcome is recorded.
public struct ResultUnderReview: Sendable {
    /// The school's level as handed in, and as the team found it.
    public var own: Int
    public var found: Int
    /// The highest level of the pack.
    public var top: Int
    /// The highest level that an earlier outcome of the school has; 0 without one.
    public var earlier: Int
    /// The levels of the criteria in the pack's order.
    public var criteria: [CriterionUnderReview]

    public init(own: Int, found: Int, top: Int, earlier: Int, criteria: [CriterionUnderReview]) {
        self.own = own
        self.found = found
        self.top = top
        self.earlier = earlier
        self.criteria = criteria
    }

    /// A criterion's levels by the school, the team and each member.
    public struct CriterionUnderReview: Sendable {
        public var code: String
        public var own: Int
        public var found: Int
        public var members: [(person: PersonID, level: Int)]

        public init(code: String, own: Int, found: Int, members: [(person: PersonID, level: Int)]) {
            self.code = code
            self.own = own
            self.found = found
            self.members = members
        }
    }

    /// What deserves a second look: first the school, then criteria, then members, each in the pack's order.
    public func unusual(_ limits: UnusualLimits) -> [UnusualResult] {
        var results: [UnusualResult] = []
        if abs(own - found) >= limits.selfGap { results.append(.schoolFarFromSelf(own: own, found: found)) }
        if found == top, earlier < top { results.append(.firstTopLevel(found)) }
        results += criteria.filter { abs($0.own - $0.found) >= limits.selfGap }.map {
            .criterionFarFromSelf($0.code, own: $0.own, found: $0.found)
        }
        return results + criteria.flatMap { far($0, limits.memberGap) }
    }

    private func far(_ criterion: CriterionUnderReview, _ gap: Int) -> [UnusualResult] {
        guard criterion.members.count > 2 else { return [] }
        return criterion.members.indices.compactMap { index in
            let (person, level) = criterion.members[index]
            let others = criterion.members.indices.filter { $0 != index }.map { criterion.members[$0].level }.sorted()
            // The lower middle: with an even number of others the milder of the two.
            let middle = others[(others.count - 1) / 2]
            // Where the others differ as much among themselves, nobody is alone.
            let isAgreed = others[others.count - 1] - others[0] < gap
            return isAgreed && abs(level - middle) >= gap
                ? .memberFarFromRest(criterion.code, person, own: level, others: middle) : nil
        }
    }
}
