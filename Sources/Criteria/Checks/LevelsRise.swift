/// Each level of the school asks for something that the level below does not ask for.
enum LevelsRise: PackCheck {
    static let name = CheckName.levelsRise

    static func problems(in pack: RulePack) -> [Diagnostic] {
        zip(pack.levelRules, pack.levelRules.dropFirst()).filter { lower, upper in
            !upper.conditions.isEmpty && upper.conditions.allSatisfy { isAsked($0, by: lower, in: pack) }
        }.map { lower, upper in
            let sentence = "Level \(upper.level) asks for nothing that level \(lower.level) does not ask for"
            return error("\(sentence); correct its conditions.", at: upper.source)
        }
    }

    private static func isAsked(_ condition: LevelCondition, by lower: LevelRule, in pack: RulePack) -> Bool {
        if case .schoolLevel(let level) = condition { return level <= lower.level }
        return lower.implies(condition, in: pack)
    }
}
