/// Each table of the improvement plan has the columns that belong to it, every one once.
enum PlanColumnsFit: PackCheck {
    static let name = CheckName.planColumnsFit

    /// Without these a table says nothing.
    private static let needed: [PlanTable.Kind: [PlanColumn.Name]] = [
        .issues: [.standard, .limits], .actions: [.content, .state], .reviews: [.result],
    ]

    static func problems(in pack: RulePack) -> [Diagnostic] {
        guard let plan = pack.improvementPlan else { return [] }
        return PlanTable.Kind.allCases.flatMap { kind in
            doubled(kind, plan[kind]) + foreign(kind, plan[kind]) + missing(kind, plan[kind])
        }
    }

    private static func doubled(_ kind: PlanTable.Kind, _ table: PlanTable) -> [Diagnostic] {
        table.columns.secondOccurrences(by: \.name).map {
            error(
                "The column \($0.name.rawValue) of the \(kind.rawValue) stands there twice; remove one.", at: $0.source)
        }
    }

    private static func foreign(_ kind: PlanTable.Kind, _ table: PlanTable) -> [Diagnostic] {
        let allowed = [.number] + kind.columns
        return table.columns.filter { !allowed.contains($0.name) }.map {
            let known = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            return error("The \(kind.rawValue) have no column \($0.name.rawValue); use one of \(known).", at: $0.source)
        }
    }

    private static func missing(_ kind: PlanTable.Kind, _ table: PlanTable) -> [Diagnostic] {
        (needed[kind] ?? []).filter { table.column($0) == nil }.map {
            error("The table of \(kind.rawValue) lacks the column \($0.rawValue); add it.", at: table.part.source)
        }
    }
}
