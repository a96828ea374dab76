public import Accreditation
import Criteria
import Postgres

extension AppraisalStore {
    /// Keeps this member's opinion, and hands it in. When the last one is handed in, the one who leads is told.
    ///
    /// - Parameter isHandedIn: nothing can be changed afterwards.
    /// - Throws: `StaleWrite`; `StorageError.refused` to those who are no members, or have handed in;
    ///   `EvaluationRefusal.ineligible`.
    public func keep(
        _ opinion: OpinionDraft, in dossier: Dossier, under used: UsedPack, isHandedIn: Bool, telling: Telling,
        as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            _ = try await transaction.query("SELECT 1 FROM dossier WHERE id = \(dossier.id) FOR SHARE")
            try await EvaluatorStore.requireFit(person, for: dossier, under: used, in: transaction)
            let changed = try await transaction.execute(
                AppraisalStore.writing(opinion, dossier, isHandedIn: isHandedIn, person))
            guard changed == 1 else { throw try await AppraisalStore.stale(opinion, dossier, person, transaction) }
            let open = try await transaction.query(
                "SELECT opinions_are_open(id) AS is_open FROM team WHERE dossier_id = \(dossier.id)")
            guard isHandedIn, try open.first?["is_open"] == true else { return }
            try await transaction.tell(
                [.teamLeader], about: dossier.id, kind: "act", telling.words, link: telling.link)
        }
    }

    private static func writing(
        _ opinion: OpinionDraft, _ dossier: Dossier, isHandedIn: Bool, _ person: PersonID
    ) -> Query {
        let proposal = opinion.proposal?.rawValue
        guard opinion.version == 0 else {
            return """
                UPDATE opinion_sheet SET proposal = \(proposal), strengths = \(opinion.strengths),
                    lacks = \(opinion.lacks), advice = \(opinion.advice),
                    handed_in_at = CASE WHEN \(isHandedIn) THEN now() END, version = version + 1
                WHERE dossier_id = \(dossier.id) AND person_id = \(person) AND version = \(opinion.version)
                """
        }
        return """
            INSERT INTO opinion_sheet (school_id, dossier_id, team_id, person_id, proposal, strengths, lacks, advice,
                handed_in_at)
            SELECT school_id, dossier_id, id, \(person), \(proposal)::text, \(opinion.strengths)::text,
                \(opinion.lacks)::text, \(opinion.advice)::text, CASE WHEN \(isHandedIn) THEN now() END
            FROM team WHERE dossier_id = \(dossier.id) ON CONFLICT DO NOTHING
            """
    }

    private static func stale(
        _ opinion: OpinionDraft, _ dossier: Dossier, _ person: PersonID, _ transaction: Transaction
    ) async throws -> any Error {
        let now = try await transaction.query(
            """
            SELECT version, handed_in_at IS NULL AS is_open, strengths FROM opinion_sheet
            WHERE dossier_id = \(dossier.id) AND person_id = \(person)
            """)
        guard let row = now.first, try row["is_open"], try row["version", as: Int.self] != opinion.version else {
            return StorageError.refused
        }
        return StaleWrite(theirs: try row["strengths"], theirsBy: "", version: try row["version"])
    }
}
