public import Accreditation
import Criteria
import Foundation
import Postgres

/// What is done about weaknesses and unmet requirements of a dossier.
public struct FollowUpStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Everything that is followed: open ones first, by day; those without a day after the others.
    public func all(of dossier: DossierID, as person: PersonID) async throws -> [FollowUp] {
        try await database.query(
            as: person,
            FollowUpStore.select
                + """
                WHERE f.dossier_id = \(dossier)
                ORDER BY f.state IN ('done', 'dropped'), f.due_on NULLS LAST, f.criterion, f.written_at, f.id
                """
        ).map(FollowUpStore.read)
    }

    /// One of a dossier.
    ///
    /// - Throws: `StorageError.notFound`.
    public func one(_ id: FollowUpID, in dossier: Dossier, as person: PersonID) async throws -> FollowUp {
        let rows = try await database.query(
            as: person, FollowUpStore.select + "WHERE f.id = \(id) AND f.dossier_id = \(dossier.id)")
        guard let row = rows.first else { throw StorageError.notFound }
        return try FollowUpStore.read(row)
    }

    /// The reviews of a dossier, newest first.
    public func reviews(of dossier: DossierID, as person: PersonID) async throws -> [FollowUpReview] {
        try await database.query(
            as: person,
            """
            SELECT period, body, content, display_name(reviewed_by) AS name, reviewed_at FROM follow_up_review
            WHERE dossier_id = \(dossier) ORDER BY reviewed_at DESC
            """
        ).map { row in
            let content = try JSONDecoder().decode(
                FollowUpReview.Content.self, from: Data(try row["content", as: String.self].utf8))
            return FollowUpReview(
                period: try row.word("period"), body: try row["body"], content: content, by: try row["name"],
                at: try row["reviewed_at"])
        }
    }

    static let select: Query = """
        SELECT f.id, f.criterion, f.source, f.source_place, f.source_text, f.activity, f.owner_id,
            display_name(f.owner_id) AS owner_name, f.due_on, f.resources, f.evidence, f.state, f.result,
            f.carried_from IS NOT NULL AS carried, f.version
        FROM follow_up f

        """

    static func read(_ row: Row) throws -> FollowUp {
        FollowUp(
            id: try row.id("id"),
            draft: FollowUpDraft(
                activity: try row["activity"], owner: try row.optionalID("owner_id"), dueOn: try row.day("due_on"),
                resources: try row["resources"], evidence: try row["evidence"], state: try row.word("state"),
                result: try row["result"]),
            source: FollowUpSource(
                kind: try row.word("source"), criterion: try row["criterion"], place: try row["source_place"],
                text: try row["source_text"]),
            ownerName: try row["owner_name"], isCarried: try row["carried"], version: try row["version"])
    }
}
