public import Accreditation
public import Criteria
import Postgres

extension RemarkStore {
    /// Remarks on the handing in that waits for a decision. Sending it twice makes one.
    ///
    /// - Throws: `TextTooLong`; `StorageError.refused` to those who may not, and once it is decided on.
    public func add(
        _ id: RemarkID, _ body: String, until day: Day?, about anchor: SentenceAnchor, on criterion: String,
        of submission: SubmissionID, in dossier: Dossier, as person: PersonID
    ) async throws {
        guard body.unicodeScalars.count <= ReviewRemark.longestText else {
            throw TextTooLong(longest: ReviewRemark.longestText)
        }
        _ = try await database.query(
            as: person,
            """
            INSERT INTO remark (id, school_id, dossier_id, submission_id, criterion, field, quote, position, body,
                due_on, written_by)
            VALUES (\(id), \(dossier.school), \(dossier.id), \(submission), \(criterion), \(anchor.field),
                \(anchor.quote), \(anchor.position), \(body), \(day)::date, \(person))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Takes a remark of one's own back before the decision.
    ///
    /// - Throws: `StorageError.notFound` where there is none that this person may take back.
    public func delete(_ id: RemarkID, in dossier: Dossier, as person: PersonID) async throws {
        let rows = try await database.query(
            as: person, "DELETE FROM remark WHERE id = \(id) AND dossier_id = \(dossier.id) RETURNING id")
        if rows.isEmpty { throw StorageError.notFound }
    }

    /// Says that a remark is answered by a later handing in, or takes that back.
    ///
    /// - Throws: `StorageError.notFound` where there is none that this person may settle.
    public func settle(_ id: RemarkID, isDone: Bool, in dossier: Dossier, as person: PersonID) async throws {
        let settledBy = isDone ? person : nil
        let rows = try await database.query(
            as: person,
            """
            UPDATE remark SET settled_by = \(settledBy)::uuid,
                settled_at = CASE WHEN \(settledBy)::uuid IS NULL THEN NULL ELSE now() END
            WHERE id = \(id) AND dossier_id = \(dossier.id) RETURNING id
            """)
        if rows.isEmpty { throw StorageError.notFound }
    }

    /// What the school says to a remark; a later answer takes the place of an earlier one, which stays in the history.
    ///
    /// - Throws: `TextTooLong`; `StorageError.notFound` and `.refused`.
    public func answer(_ id: RemarkID, _ body: String, in dossier: Dossier, as person: PersonID) async throws {
        guard body.unicodeScalars.count <= ReviewRemark.longestText else {
            throw TextTooLong(longest: ReviewRemark.longestText)
        }
        let rows = try await database.query(
            as: person,
            """
            INSERT INTO remark_answer (school_id, dossier_id, remark_id, body, written_by)
            SELECT r.school_id, r.dossier_id, r.id, \(body), \(person)::uuid FROM remark r
            WHERE r.id = \(id) AND r.dossier_id = \(dossier.id)
            ON CONFLICT (remark_id) DO UPDATE SET body = \(body), written_by = \(person),
                written_at = clock_timestamp()
            RETURNING remark_id
            """)
        if rows.isEmpty { throw StorageError.notFound }
    }
}
