/// Why something cannot be done with a dossier now, and who can change that: computed from the permission table and the
/// steps of the machine, for every role and state alike.
public struct Closing: Sendable, Hashable {
    /// The state in which it is closed.
    public var state: DossierState
    /// Who may do it in this state.
    public var others: Set<Role>
    /// The shortest way to a state in which the asker may do it; for those whose work it never is, to one in which
    /// anybody may, where nobody may now. Empty where there is none.
    public var way: [ProcedureStep]
    /// Whether it is the asker's work in some state.
    public var isOwnWork: Bool

    /// Who can take the first step of that way.
    public var openers: Set<Role> { way.first?.roles ?? [] }

    /// Nil where somebody with these roles may do it in this state.
    ///
    /// - Parameter steps: those that the dossier's law takes.
    public init?(_ action: Action, to roles: Set<Role>, in state: DossierState, by steps: [ProcedureStep]) {
        guard !Permission.allows(action, to: roles, in: state) else { return nil }
        self.state = state
        others = Set(Role.allCases.filter { Permission.allows(action, to: [$0], in: state) })
        isOwnWork = Permission.isHeld(action, by: roles)
        let workers = isOwnWork ? roles : others.isEmpty ? Set(Role.allCases) : []
        way = Self.way(from: state, by: steps) { Permission.allows(action, to: workers, in: $0) }
    }

    /// Breadth first: the first way found is a shortest one.
    private static func way(
        from start: DossierState, by steps: [ProcedureStep], to isWanted: (DossierState) -> Bool
    ) -> [ProcedureStep] {
        var seen: Set<DossierState> = [start]
        var ways: [[ProcedureStep]] = [[]]
        while !ways.isEmpty {
            var longer: [[ProcedureStep]] = []
            for way in ways {
                for step in steps where step.from == way.last?.to ?? start && seen.insert(step.to).inserted {
                    if isWanted(step.to) { return way + [step] }
                    longer.append(way + [step])
                }
            }
            ways = longer
        }
        return []
    }
}
