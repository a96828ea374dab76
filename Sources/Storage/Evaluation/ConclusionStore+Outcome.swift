public import Accreditation
import Criteria
import Postgres

extension ConclusionStore {
    /// Records the outcome of a conclusion. Level, grade and degree are computed again from what the team concluded,
    /// never taken from a form.
    ///
    /// - Throws: `EvaluationRefusal.damaged` when the conclusion no longer says what its findings amount to,
    ///   `.notProposed` where a council does not propose it, `.wrongState`; `StorageError.refused` to everybody but
    ///   the province's officers.
    public func record(
        _ decision: OutcomeDecision, on dossier: Dossier, under used: UsedPack, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await TeamStore.lock(dossier.id, in: [.concluded], transaction)
            guard let conclusion = try await ConclusionStore.conclusion(of: dossier.id, in: transaction) else {
                throw StorageError.notFound
            }
            let content = conclusion.content
            guard content.packHash == used.pack.hash, try content.agrees(with: used.assessment) else {
                throw EvaluationRefusal.damaged
            }
            let meeting = try await AppraisalStore.minutes(of: dossier.id, in: transaction)
            guard meeting?.minutes.isCarried ?? true else { throw EvaluationRefusal.notProposed }
            try await transaction.execute(
                """
                INSERT INTO outcome (dossier_id, school_id, level, grade, degree, decision_number, decided_on,
                    valid_until, note, content_hash, recorded_by)
                VALUES (\(dossier.id), \(dossier.school), \(content.level), \(content.grade), \(content.degree),
                    \(decision.number), \(decision.day), \(decision.validUntil), \(decision.note),
                    \(conclusion.contentHash), \(person))
                """)
            try await transaction.execute(
                """
                UPDATE dossier SET state = \(word: DossierState.recognised), version = version + 1
                WHERE id = \(dossier.id)
                """)
        }
    }

    /// The recorded outcome; nil where there is none that this person may see.
    public func outcome(of dossier: DossierID, as person: PersonID) async throws -> Outcome? {
        let rows = try await database.query(
            as: person,
            """
            SELECT level, grade, degree, decision_number, decided_on::text AS decided_on,
                valid_until::text AS valid_until, note, content_hash,
                acting_name(recorded_by, school_id, recorded_at) AS name, recorded_at
            FROM outcome WHERE dossier_id = \(dossier)
            """)
        guard let row = rows.first, let day = try row.day("decided_on") else { return nil }
        return Outcome(
            level: try row["level"], grade: try row["grade"], degree: try row["degree"],
            decision: OutcomeDecision(
                number: try row["decision_number"], day: day, validUntil: try row.day("valid_until"),
                note: try row["note"]),
            contentHash: try row["content_hash"], recordedByName: try row["name"],
            recordedAt: try row["recorded_at"])
    }
}
