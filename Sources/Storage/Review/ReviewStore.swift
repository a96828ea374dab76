public import Accreditation
import Criteria
import Postgres

/// What managing bodies said to handings in.
public struct ReviewStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Every review of a dossier that this person may see, newest first.
    public func reviews(of dossier: DossierID, as person: PersonID) async throws -> [Review] {
        try await database.query(
            as: person, ReviewStore.select + "WHERE r.dossier_id = \(dossier) ORDER BY r.decided_at DESC"
        ).map(ReviewStore.read)
    }

    /// Why a dossier lies with its school again; nil where it was not given back or this person may not see it.
    public func openReturn(_ dossier: DossierID, as person: PersonID) async throws -> Review? {
        try await database.query(
            as: person,
            ReviewStore.select
                + """
                JOIN dossier d ON d.id = r.dossier_id AND d.state = \(word: DossierState.returned)
                WHERE r.dossier_id = \(dossier) ORDER BY r.decided_at DESC LIMIT 1
                """
        ).first.map(ReviewStore.read)
    }

    static let select: Query = """
        SELECT r.id, r.submission_id, s.number, r.decision, r.note, r.content_hash,
            unit_name_on(r.unit_id, (r.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS unit_name,
            acting_name(r.decided_by, r.unit_id, r.decided_at) AS decided_by_name, r.decided_at,
            ARRAY(SELECT i.criterion FROM return_item i WHERE i.review_id = r.id ORDER BY i.criterion) AS criteria,
            ARRAY(SELECT i.reason FROM return_item i WHERE i.review_id = r.id ORDER BY i.criterion) AS reasons,
            ARRAY(SELECT coalesce(i.due_on::text, '') FROM return_item i WHERE i.review_id = r.id
                ORDER BY i.criterion) AS days
        FROM review r JOIN submission s ON s.id = r.submission_id

        """

    static func read(_ row: Row) throws -> Review {
        let (criteria, reasons) = (try row["criteria", as: [String].self], try row["reasons", as: [String].self])
        let days = try row["days", as: [String].self]
        return Review(
            id: try row.id("id"), submission: try row.id("submission_id"), submissionNumber: try row["number"],
            decision: try row.word("decision"), note: try row["note"], contentHash: try row["content_hash"],
            unitName: try row["unit_name"], decidedByName: try row["decided_by_name"],
            decidedAt: try row["decided_at"],
            items: zip(zip(criteria, reasons), days).map {
                Review.Item(criterion: $0.0, reason: $0.1, dueOn: Day(iso: $1))
            })
    }
}

/// Why a decision was not recorded; nothing was changed.
public enum ReviewRefusal: Error, Sendable, Equatable {
    /// Somebody else decided first.
    case decidedAlready(Review)
    /// The dossier is not waiting for a decision.
    case notWaiting(DossierState)
    /// What was read is not what was handed in last.
    case otherSubmission(number: Int)
    /// Returning needs at least one criterion with its reason.
    case incomplete
}
