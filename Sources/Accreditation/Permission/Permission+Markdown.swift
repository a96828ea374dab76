extension Permission {
    /// The permission table as Markdown: one row per action, in the order of declaration, with the roles that may do it
    /// and the states in which they may.
    public static var markdown: String {
        let rows = Action.allCases.map { action in
            let cells = Role.allCases.compactMap { cell(action, $0) }
            return "| `\(action.rawValue)` | \(cells.joined(separator: "; ")) |"
        }
        return (["| Action | Who may do it, and in which states of the dossier |", "|---|---|"] + rows)
            .joined(separator: "\n")
    }

    private static func cell(_ action: Action, _ role: Role) -> String? {
        if allows(action, to: [role]) { return role.rawValue }
        let states = DossierState.allCases.filter { allows(action, to: [role], in: $0) }
        guard !states.isEmpty else { return nil }
        let names = states.count == DossierState.allCases.count ? ["always"] : states.map(\.rawValue)
        return "\(role.rawValue) (\(names.joined(separator: ", ")))"
    }
}
