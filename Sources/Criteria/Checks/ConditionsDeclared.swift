/// Measures name only conditions that the pack declares, and it declares each of them once.
enum ConditionsDeclared: PackCheck {
    static let name = CheckName.conditionsDeclared

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let declared = Set(pack.conditions.map(\.id))
        return twice(in: pack)
            + pack.placedMeasures.map(\.measure).flatMap { measure in
                measure.conditions.filter { !declared.contains($0) }.map { id in
                    let sentence =
                        "The measure \(measure.id) needs the condition \"\(id)\", which the pack does not declare"
                    return error("\(sentence); declare it or correct the name.", at: measure.source)
                }
            }
    }

    private static func twice(in pack: RulePack) -> [Diagnostic] {
        pack.conditions.secondOccurrences(by: \.id).map {
            error("The condition \($0.id) is declared twice; remove one declaration.", at: $0.source)
        }
    }
}
