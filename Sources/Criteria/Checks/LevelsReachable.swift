/// No level asks for what no school can have: every criterion, group and level that a rule names exists, and enough
/// criteria have a text at the level asked for.
enum LevelsReachable: PackCheck {
    static let name = CheckName.levelsReachable

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let none =
            pack.levelRules.isEmpty
            ? [error("The pack has no level rule, so no school reaches a level; add one.", at: pack.place)] : []
        return none
            + pack.levelRules.flatMap { rule in
                let empty =
                    rule.conditions.isEmpty ? ["asks for nothing, so every school reaches it; add a condition"] : []
                return (empty + rule.conditions.compactMap { obstacle(to: $0, at: rule.level, in: pack) }).map {
                    error("Level \(rule.level) \($0).", at: rule.source)
                }
            }
    }

    private static func obstacle(to condition: LevelCondition, at level: Int, in pack: RulePack) -> String? {
        switch condition {
        case .everyCriterion(let reach): every(reach, of: pack.criteria)
        case .everyMandatory(let reach): mandatory(reach, of: pack.criteria.filter(\.isMandatory))
        case .others(let count, let reach): others(count, reach, of: pack.criteria.filter { !$0.isMandatory })
        case .schoolLevel(let lower): schoolLevel(lower, below: level, in: pack)
        case .everyClause(let code): group(code, in: pack)
        }
    }

    private static func every(_ reach: Int, of criteria: [Criterion]) -> String? {
        if criteria.contains(where: { $0.level(reach) != nil }) { return nil }
        return "needs every criterion at \(reach), but none has a text there; add texts or lower the number"
    }

    private static func mandatory(_ reach: Int, of criteria: [Criterion]) -> String? {
        if criteria.isEmpty { return "counts mandatory criteria, but none is; mark them or drop the condition" }
        guard let lacking = criteria.first(where: { $0.level(reach) == nil }) else { return nil }
        return "needs mandatory criterion \(lacking.code) at \(reach), where it has no text; add it or lower the number"
    }

    private static func others(_ count: Int, _ reach: Int, of criteria: [Criterion]) -> String? {
        let able = criteria.count { $0.level(reach) != nil }
        if count < 1 { return "needs \(count) of the other criteria, which asks nothing; give at least 1" }
        if count <= able { return nil }
        return "needs \(count) of the other criteria at \(reach), but only \(able) have a text there; lower the number"
    }

    private static func schoolLevel(_ lower: Int, below level: Int, in pack: RulePack) -> String? {
        if lower < level, pack.levelRules.contains(where: { $0.level == lower }) { return nil }
        return "needs school level \(lower), which is no lower level of the pack; name a lower one"
    }

    private static func group(_ code: String, in pack: RulePack) -> String? {
        if pack.schoolWide.contains(where: { $0.code == code }) { return nil }
        return "needs every clause of \"\(code)\", a group that does not exist; add it or correct the name"
    }
}
