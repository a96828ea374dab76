public import Accreditation
import Criteria

extension StepPaperStore {
    /// Each criterion as the school rated it and as the team has settled it so far, for papers that show them.
    ///
    /// - Parameter name: what a criterion is called on the paper.
    /// - Throws: `StorageError.refused` to those who may not see the team's ratings.
    public func levels(
        of dossier: Dossier, under used: UsedPack, as person: PersonID, named name: (String) -> String
    ) async throws -> [StepPaperContent.Level] {
        guard let handedIn = try await SubmissionStore(database).latestHandedIn(dossier.id, as: person) else {
            return []
        }
        let own = try used.assessment.compute(handedIn.content.rated, facts: handedIn.content.facts.facts)
        let draft = try await ConclusionStore(database).draft(of: dossier, under: used, as: person)
        let open = Set(draft.unsettled)
        return used.pack.rated.map { criterion in
            let mine = own.sheets.first { $0.code == criterion.code }?.level ?? 0
            let theirs = draft.result.sheets.first { $0.code == criterion.code }?.level ?? 0
            return StepPaperContent.Level(
                criterion: name(criterion.code), own: Self.words(mine),
                found: open.contains(criterion.code) ? "Chưa thống nhất" : Self.words(theirs))
        }
    }

    private static func words(_ level: Int) -> String { level == 0 ? "Chưa đạt Mức 1" : "Mức \(level)" }
}
