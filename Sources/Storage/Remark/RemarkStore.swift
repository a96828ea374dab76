public import Accreditation
public import Criteria
import Postgres

/// What officers remark on handings in, and what schools say to it.
public struct RemarkStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The remarks that this person may see: of the newest handing in first, else in the order in which they were made.
    public func remarks(of dossier: DossierID, as person: PersonID) async throws -> [ReviewRemark] {
        try await database.query(
            as: person,
            RemarkStore.select
                + "WHERE r.dossier_id = \(dossier) ORDER BY s.number DESC, r.written_at, r.id"
        ).map(RemarkStore.read)
    }

    /// What was remarked on a dossier since the last decision on it.
    static func waiting(on dossier: DossierID, in transaction: Transaction) async throws -> [ReviewRemark] {
        try await transaction.query(
            select + "WHERE r.dossier_id = \(dossier) ORDER BY r.written_at, r.id"
        ).map(read).filter { !$0.isDecided }
    }

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

    private static let select: Query = """
        SELECT r.id, r.submission_id, s.number, r.criterion, r.field, r.quote, r.position, r.body, r.due_on,
            r.written_by, display_name(r.written_by) AS author, r.written_at,
            EXISTS (SELECT FROM review v WHERE v.dossier_id = r.dossier_id
                AND v.decided_at >= r.written_at) AS is_decided,
            display_name(r.settled_by) AS settled_by, a.body AS answer
        FROM remark r JOIN submission s ON s.id = r.submission_id LEFT JOIN remark_answer a ON a.remark_id = r.id

        """

    private static func read(_ row: Row) throws -> ReviewRemark {
        ReviewRemark(
            id: try row.id("id"), submission: try row.id("submission_id"), number: try row["number"],
            criterion: try row["criterion"],
            anchor: SentenceAnchor(field: try row["field"], quote: try row["quote"], position: try row["position"]),
            body: try row["body"], dueOn: try row.day("due_on"), by: try row.id("written_by"),
            byName: try row["author"], at: try row["written_at"], isDecided: try row["is_decided"],
            settledBy: try row["settled_by"], answer: try row["answer"])
    }
}
