/// A measure names no condition twice and no two conditions that are opposites, or it would never apply.
enum ConditionsCompatible: PackCheck {
    static let name = CheckName.conditionsCompatible

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.placedMeasures.map(\.measure).flatMap { measure in
            repeated(in: measure) + opposites(in: measure, of: pack)
        }
    }

    private static func repeated(in measure: Measure) -> [Diagnostic] {
        measure.conditions.repeated.map {
            error("The measure \(measure.id) names the condition \($0) twice; keep it once.", at: measure.source)
        }
    }

    private static func opposites(in measure: Measure, of pack: RulePack) -> [Diagnostic] {
        pack.conditions.compactMap { condition in
            guard let opposite = condition.opposite, condition.id < opposite,
                measure.conditions.contains(condition.id), measure.conditions.contains(opposite)
            else { return nil }
            let pair = "\(condition.id) and its opposite \(opposite)"
            return error("The measure \(measure.id) needs \(pair), so it never applies; drop one.", at: measure.source)
        }
    }
}
