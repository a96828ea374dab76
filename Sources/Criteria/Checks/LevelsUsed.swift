/// Every level that a criterion has a text for decides something: some level rule asks for criteria at that level.
enum LevelsUsed: PackCheck {
    static let name = CheckName.levelsUsed

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let asked = pack.levelRules.flatMap(\.conditions).compactMap(\.reach).max() ?? 0
        return pack.criteria.flatMap { criterion in
            criterion.levels.filter { $0.number > asked }.map {
                let sentence = "No level rule asks for level \($0.number) of criterion \(criterion.code)"
                return error("\(sentence); add a rule or remove the text.", at: $0.source)
            }
        }
    }
}
