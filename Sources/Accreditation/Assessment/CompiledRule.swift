import Criteria

/// A level rule over group numbers; a condition on a lower level of the school is written out.
struct CompiledRule: Sendable {
    /// One condition.
    enum Condition: Sendable {
        /// All of these groups reach the level.
        case all([Int], reach: Int)
        /// At least so many of these groups reach the level.
        case count(Int, of: [Int], reach: Int)
        /// Every indicator of the group is met, whatever its level.
        case whole(Int)
        /// Refers to something that the pack does not have.
        case never
    }
    let level: Int
    let conditions: [Condition]

    /// The highest level that the conditions name.
    var highestMentioned: Int {
        conditions.reduce(level) { highest, condition in
            switch condition {
            case .all(_, let reach), .count(_, of: _, let reach): max(highest, reach)
            case .whole, .never: highest
            }
        }
    }

    /// All rules of the pack, ascending.
    static func compile(_ pack: RulePack) -> [CompiledRule] {
        let criteria = pack.criteria
        let all = Array(criteria.indices)
        let mandatory = all.filter { criteria[$0].isMandatory }
        let others = all.filter { !criteria[$0].isMandatory }
        var compiled: [CompiledRule] = []
        for rule in pack.levelRules.sorted(by: { $0.level < $1.level }) {
            let conditions = rule.conditions.flatMap { condition -> [Condition] in
                switch condition {
                case .everyCriterion(let level): [.all(all, reach: level)]
                case .everyMandatory(let level): [.all(mandatory, reach: level)]
                case .others(let atLeast, let level): [.count(atLeast, of: others, reach: level)]
                case .schoolLevel(let level): compiled.first { $0.level == level }?.conditions ?? [.never]
                case .everyClause(let code):
                    pack.rated.firstIndex { $0.code == code }.map { [.whole($0)] } ?? [.never]
                }
            }
            compiled.append(CompiledRule(level: rule.level, conditions: conditions))
        }
        return compiled
    }
}
