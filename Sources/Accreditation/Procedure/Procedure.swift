public import Criteria

public import struct Foundation.Date

/// An act of the procedure that somebody did.
public struct RecordedAct: Sendable, Hashable {
    public var name: ActName
    public var doneAt: Date
    public var doneBy: String
    /// The reason or the decision's number; empty for none.
    public var note: String
    /// SHA-256 of exactly what was seen; nil where the act has none.
    public var seenHash: String?

    public init(name: ActName, doneAt: Date, doneBy: String, note: String, seenHash: String?) {
        self.name = name
        self.doneAt = doneAt
        self.doneBy = doneBy
        self.note = note
        self.seenHash = seenHash
    }
}

/// Where one dossier stands in the procedure of its law.
///
/// The machine is the same for every law; the law's own names and limits come from its pack.
public struct Procedure: Sendable {
    /// One act of the law, and what came of it.
    public struct Stage: Sendable, Hashable {
        /// Where the act stands for this dossier.
        public enum Standing: Sendable, Hashable {
            /// Done, and not again since the last return.
            case done
            /// May be done now.
            case due
            /// Comes later.
            case later
        }

        public var form: ActForm
        public var standing: Standing
        /// Each time that it was done, as far as the reader may see it, the earliest first.
        public var done: [RecordedAct]
        /// Who may do it.
        public var roles: Set<Role>
    }

    public let form: ProcedureForm
    public let state: DossierState

    public init(_ form: ProcedureForm, in state: DossierState) {
        self.form = form
        self.state = state
    }

    /// The acts that the law knows.
    public var law: Set<ActName> { Set(form.acts.map(\.name)) }

    /// The law's acts in order; those that lead back or aside only where they may be done or were done.
    public func stages(_ acts: [RecordedAct]) -> [Stage] {
        form.acts.compactMap { form in
            let done = acts.filter { $0.name == form.name }
            let standing = standing(of: form.name)
            if form.name.rule.isDetour, done.isEmpty, standing != .due { return nil }
            return Stage(form: form, standing: standing, done: done, roles: roles(for: form.name))
        }
    }

    /// The steps that can be taken now.
    public var next: [ProcedureStep] { ProcedureStep.steps(from: state, in: law) }

    /// The states of the straight way, from the first to the last.
    public var way: [DossierState] {
        var way: [DossierState] = [.drafting]
        while let step = ProcedureStep.steps(from: way[way.count - 1], in: law).first(where: { !$0.act.rule.isDetour }),
            !way.contains(step.to)
        {
            way.append(step.to)
        }
        return way
    }

    private func standing(of act: ActName) -> Stage.Standing {
        if next.contains(where: { $0.act == act }) { return .due }
        if act.rule.isDetour { return .done }
        let ends = Set(act.rule.ways.map(\.to))
        return ends.contains { way.isPast($0, in: state) } ? .done : .later
    }

    private func roles(for act: ActName) -> Set<Role> {
        Set(ProcedureStep.all.filter { $0.act == act && $0.isTaken(in: law) }.flatMap(\.roles))
    }
}

extension [DossierState] {
    /// Whether a state of the way is reached or past; a returned dossier begins again, and what was refused or
    /// withdrawn has gone the whole way.
    fileprivate func isPast(_ wanted: DossierState, in state: DossierState) -> Bool {
        guard let there = firstIndex(of: wanted) else { return false }
        switch state {
        case .withdrawn: return true
        case .refused: return wanted != .recognised
        default: return firstIndex(of: state).map { there <= $0 } ?? false
        }
    }
}
