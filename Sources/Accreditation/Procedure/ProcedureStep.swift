public import Criteria

/// A step of the machine: an act that takes a dossier from one state to another.
public struct ProcedureStep: Sendable, Hashable {
    /// What is done.
    public let act: ActName
    /// Where it starts.
    public let from: DossierState

    /// Where it ends.
    public var to: DossierState { act.to }

    /// Who may do it, by the one table of permissions.
    public var roles: Set<Role> {
        Set(Permission.all.filter { $0.action == act.action && $0.state == from }.map(\.role))
    }

    /// Every step there is, in the order of acts.
    public static let all: [ProcedureStep] = ActName.allCases.flatMap { act in
        DossierState.allCases.filter(act.from.contains).map { ProcedureStep(act: act, from: $0) }
    }

    /// The steps that lead on from a state, in the order of acts; none from the last one.
    public static func steps(from state: DossierState) -> [ProcedureStep] { all.filter { $0.from == state } }
}

extension DossierState {
    /// Whether no act of the procedure follows.
    public var isLast: Bool { ProcedureStep.steps(from: self).isEmpty }
}
