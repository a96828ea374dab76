/// A procedure has every act that leads from the self-assessment to the recorded result, each once and in the order in
/// which a dossier meets them. A draft that the school answers is left out whole or not at all; where a council
/// appraises, the procedure has both its act and the names of its papers.
enum ProcedureComplete: PackCheck {
    static let name = CheckName.procedureComplete

    static func problems(in pack: RulePack) -> [Diagnostic] {
        guard let procedure = pack.procedure else { return [] }
        let names = procedure.acts.map(\.name)
        let hasDraft = !ActName.ofDrafts.isDisjoint(with: names)
        let isAppraised = procedure.appraisal != nil || !ActName.ofAppraisal.isDisjoint(with: names)
        let due = ActName.allCases.filter {
            (hasDraft || !ActName.ofDrafts.contains($0)) && (isAppraised || !ActName.ofAppraisal.contains($0))
        }
        let missing = due.filter { !names.contains($0) }.map {
            error("The act \($0.rawValue) is not there; add it.", at: procedure.source)
        }
        let doubled = procedure.acts.secondOccurrences(by: \.name).map {
            error("The act \($0.name.rawValue) is there twice; remove one.", at: $0.source)
        }
        return missing + doubled + outOfOrder(procedure.acts) + papers(procedure, isAppraised: isAppraised)
    }

    private static func papers(_ procedure: ProcedureForm, isAppraised: Bool) -> [Diagnostic] {
        guard isAppraised, procedure.appraisal == nil else { return [] }
        return [error("A council appraises, but its papers have no names; add appraisal.", at: procedure.source)]
    }

    private static func outOfOrder(_ acts: [ActForm]) -> [Diagnostic] {
        let places = Dictionary(uniqueKeysWithValues: ActName.allCases.enumerated().map { ($1, $0) })
        return zip(acts, acts.dropFirst()).filter { places[$0.name, default: 0] > places[$1.name, default: 0] }.map {
            error(
                "The act \($1.name.rawValue) comes before \($0.name.rawValue); exchange them.", at: $1.source)
        }
    }
}
