public import Accreditation
import Criteria
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
