/// Each table of the improvement plan has the columns that belong to it, every one once.
enum PlanColumnsFit: PackCheck {
    static let name = CheckName.planColumnsFit

    /// What each table can keep, by the table's name in the files.
    private static let allowed: [String: Set<PlanColumn.Name>] = [
        "issues": [.number, .standard, .criterion, .present, .limits, .cause],
        "actions": [
            .number, .content, .goal, .activity, .result, .time, .responsible, .resources, .evidence, .state,
        ],
        "reviews": [.content, .result, .adjustment, .reviewer],
    ]

    /// Without these a table says nothing.
    private static let needed: [String: [PlanColumn.Name]] = [
        "issues": [.standard, .limits], "actions": [.content, .state], "reviews": [.result],
    ]

    static func problems(in pack: RulePack) -> [Diagnostic] {
        (pack.improvementPlan?.tables ?? []).flatMap { name, table in
            doubled(name, table) + foreign(name, table) + missing(name, table)
        }
    }

    private static func doubled(_ name: String, _ table: PlanTable) -> [Diagnostic] {
        table.columns.secondOccurrences(by: \.name).map {
            error("The column \($0.name.rawValue) of the \(name) stands there twice; remove one.", at: $0.source)
        }
    }

    private static func foreign(_ name: String, _ table: PlanTable) -> [Diagnostic] {
        let allowed = allowed[name] ?? []
        return table.columns.filter { !allowed.contains($0.name) }.map {
            let known = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            return error("The \(name) have no column \($0.name.rawValue); use one of \(known).", at: $0.source)
        }
    }

    private static func missing(_ name: String, _ table: PlanTable) -> [Diagnostic] {
        (needed[name] ?? []).filter { table.column($0) == nil }.map {
            error("The table of \(name) lacks the column \($0.rawValue); add it.", at: table.part.source)
        }
    }
}
