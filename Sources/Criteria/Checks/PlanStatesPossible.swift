/// The states of an action in the improvement plan differ, and both finished and unfinished ones are among them.
enum PlanStatesPossible: PackCheck {
    static let name = CheckName.planStatesPossible

    static func problems(in pack: RulePack) -> [Diagnostic] {
        guard let plan = pack.improvementPlan else { return [] }
        var found = plan.states.secondOccurrences(by: \.id).map {
            error("The state \($0.id) stands there twice; give one another id.", at: $0.source)
        }
        found += plan.states.secondOccurrences(by: \.title).map {
            error("Two states are called \"\($0.title)\"; give one another title.", at: $0.source)
        }
        if !plan.states.contains(where: \.isDone) {
            found.append(error("No state means that an action is done; mark it with done=\"true\".", at: plan.source))
        }
        if plan.states.allSatisfy(\.isDone) {
            found.append(error("Every state means that an action is done; add one that does not.", at: plan.source))
        }
        return found
    }
}
