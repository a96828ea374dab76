extension LevelRule {
    /// Whether a school that has this level certainly satisfies the condition.
    func implies(_ condition: LevelCondition, in pack: RulePack) -> Bool {
        let known = allConditions(in: pack)
        return known.contains { $0.implies(condition, in: pack) } || implyEvery(known, condition, in: pack)
    }

    /// The conditions of the rule and of the lower levels that it names.
    private func allConditions(in pack: RulePack) -> [LevelCondition] {
        conditions.flatMap { condition -> [LevelCondition] in
            guard case .schoolLevel(let lower) = condition, lower < level else { return [condition] }
            let rules = pack.levelRules.filter { $0.level == lower }
            return [condition] + rules.flatMap { $0.allConditions(in: pack) }
        }
    }

    /// All mandatory criteria and as many others as there are make every criterion.
    private func implyEvery(_ known: [LevelCondition], _ condition: LevelCondition, in pack: RulePack) -> Bool {
        guard case .everyCriterion(let reach) = condition else { return false }
        let others = pack.criteria.count { !$0.isMandatory }
        let hasMandatory = known.contains { if case .everyMandatory(let own) = $0 { own >= reach } else { false } }
        return hasMandatory
            && known.contains {
                if case .others(let count, let own) = $0 { count >= others && own >= reach } else { false }
            }
    }
}

extension LevelCondition {
    /// Whether the other condition holds wherever this one does.
    func implies(_ other: LevelCondition, in pack: RulePack) -> Bool {
        switch (self, other) {
        case (.everyCriterion(let own), .everyCriterion(let reach)): own >= reach
        case (.everyCriterion(let own), .everyMandatory(let reach)):
            own >= reach && pack.criteria.allSatisfy { !$0.isMandatory || $0.level(reach) != nil }
        case (.everyCriterion(let own), .others(let count, let reach)):
            own >= reach && pack.criteria.count { !$0.isMandatory && $0.level(reach) != nil } >= count
        case (.everyMandatory(let own), .everyMandatory(let reach)): own >= reach
        case (.others(let own, let ownReach), .others(let count, let reach)): own >= count && ownReach >= reach
        case (.schoolLevel(let own), .schoolLevel(let level)): own >= level
        case (.everyClause(let own), .everyClause(let group)): own == group
        default: false
        }
    }

    /// The level that criteria must reach; nil for conditions on something else.
    var reach: Int? {
        switch self {
        case .everyCriterion(let reach), .everyMandatory(let reach), .others(_, let reach): reach
        case .schoolLevel, .everyClause: nil
        }
    }
}

extension LevelCondition: CustomStringConvertible {
    /// The condition in plain English, for messages of checks.
    public var description: String {
        switch self {
        case .everyCriterion(let reach): "every criterion reaches \(reach)"
        case .everyMandatory(let reach): "every mandatory criterion reaches \(reach)"
        case .others(let count, let reach): "\(count) of the other criteria reach \(reach)"
        case .schoolLevel(let level): "the school has level \(level)"
        case .everyClause(let group): "every clause of \(group) is met"
        }
    }
}
