/// Every school-wide group of clauses has one level, and a level rule asks for it.
enum GroupsUsed: PackCheck {
    static let name = CheckName.groupsUsed

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.schoolWide.flatMap { group -> [Diagnostic] in
            let rules = pack.levelRules.filter { $0.conditions.contains(.everyClause(of: group.code)) }
            var found: [Diagnostic] = []
            if rules.isEmpty {
                let sentence = "No level rule asks for the clauses of \(group.code), so they decide nothing"
                found.append(error("\(sentence); add the condition or remove the group.", at: group.source))
            }
            if group.levels.count != 1 || rules.contains(where: { $0.level != group.levels.first?.number }) {
                let sentence = "The group \(group.code) must have one level, that of the rule which asks for it"
                found.append(error("\(sentence); correct its number.", at: group.source))
            }
            return found
        }
    }
}
