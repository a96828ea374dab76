public import Criteria

/// A step of the machine: an act that takes a dossier from one state to another.
public struct ProcedureStep: Sendable, Hashable {
    /// What is done.
    public let act: ActName
    /// Where it starts.
    public let from: DossierState
    /// Where it ends.
    public let to: DossierState

    /// Who may do it, by the one table of permissions.
    public var roles: Set<Role> {
        let action = act.rule.action
        return Set(
            Role.allCases.filter { Permission.all.contains(Permission(role: $0, action: action, state: from)) })
    }

    /// Every step of every law, in the order of acts.
    public static let all: [ProcedureStep] = ActName.allCases.flatMap { act in
        act.rule.ways.map { ProcedureStep(act: act, from: $0.from, to: $0.to) }
    }

    /// The steps that lead on from a state, in the order of acts; none from the last one.
    ///
    /// - Parameter law: the acts that the dossier's law knows.
    public static func steps(from state: DossierState, in law: Set<ActName>) -> [ProcedureStep] {
        all.filter { $0.from == state && $0.isTaken(in: law) }
    }

    /// The acts that come instead where the law has one of them: with a draft nobody concludes before the school
    /// answered, and a council concludes after its meeting.
    public var replacements: Set<ActName> { act == .conclude && from == .evaluating ? [.sendDraft, .appraise] : [] }

    /// Whether a law takes this step.
    public func isTaken(in law: Set<ActName>) -> Bool {
        law.contains(act) && replacements.isDisjoint(with: law)
    }
}

extension DossierState {
    /// Whether the procedure has come to its decision.
    public var isLast: Bool { DossierState.decided.contains(self) }
}
