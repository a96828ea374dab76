public import Accreditation
import Criteria
import Postgres
public import Storage

extension TestWorld {
    /// A dossier of the first school under the real pack for primary schools, or another one, with every indicator of
    /// every criterion rated by the member.
    public func ratedDossier(
        _ verdict: String = "met", state: DossierState = .drafting, under packID: String = "17-2018-primary",
        parts: [String] = []
    ) async throws -> (dossier: Dossier, used: UsedPack) {
        let pack = try await keepPack(packID)
        let id = try await makeDossier(state: state, pack: pack, parts: parts)
        let used = UsedPack(pack).laidOut(for: parts)
        try await owner.transaction { transaction in
            for path in used.pack.criteria.flatMap(\.paths) {
                try transaction.enqueue(
                    """
                    INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
                    VALUES (\(school.uuid), \(id.uuid), \(path.criterion), \(path.level), \(path.indicator),
                        \(verdict), \(people.member.uuid))
                    """)
            }
            try await transaction.execute(
                "UPDATE dossier_facts SET cohort_completed = true WHERE dossier_id = \(id.uuid)")
        }
        guard let dossier = try await DossierStore(database).dossier(id, as: people.principal) else {
            throw StorageError.notFound
        }
        return (dossier, used)
    }

    /// Hands a dossier in as it stands, by its principal.
    @discardableResult
    public func handIn(_ dossier: Dossier, _ used: UsedPack) async throws -> Submission {
        let store = SubmissionStore(database)
        let draft = try await store.draft(of: dossier, under: used, as: people.principal)
        return try await store.submit(
            dossier, under: used, seenHash: draft.hash, reason: "Nộp thử.", as: people.principal)
    }
}
