public import Accreditation
import Postgres

/// What members of councils say to each other about sheets.
public struct DiscussionStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The discussions of a sheet: open ones first, else in the order in which they began.
    public func discussions(
        of criterion: String, in dossier: Dossier, as person: PersonID
    ) async throws -> [Discussion] {
        let here: Query =
            "d.school_id = \(dossier.school) AND d.dossier_id = \(dossier.id) AND d.criterion = \(criterion)"
        let answers = try await database.pipeline(
            as: person,
            [
                """
                SELECT d.id, d.criterion, d.field, d.quote, d.position, d.opened_at,
                    display_name(d.resolved_by) AS resolved_by, d.resolved_at
                FROM discussion d WHERE \(here) ORDER BY d.resolved_at NULLS FIRST, d.opened_at, d.id
                """,
                """
                SELECT c.discussion_id, c.body, display_name(c.written_by) AS written_by, c.written_at,
                    ARRAY(SELECT display_name(m.person_id) FROM discussion_mention m WHERE m.comment_id = c.id
                        ORDER BY 1) AS mentions
                FROM discussion_comment c JOIN discussion d ON d.id = c.discussion_id
                WHERE \(here) ORDER BY c.written_at, c.id
                """,
            ])
        let comments = Dictionary(grouping: answers[1]) { row in try? row.id("discussion_id", of: Noun.Discussion.self)
        }
        return try answers[0].map { row in
            let id: DiscussionID = try row.id("id")
            return try DiscussionStore.read(row, id, comments[id, default: []])
        }
    }

    /// How many discussions are open and how many there are, by the codes of the sheets that have any.
    public func counts(of dossier: Dossier, as person: PersonID) async throws -> [String: DiscussionCount] {
        let rows = try await database.query(
            as: person,
            """
            SELECT criterion, count(*)::integer AS total,
                (count(*) FILTER (WHERE resolved_at IS NULL))::integer AS open
            FROM discussion WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) GROUP BY criterion
            """)
        var counts: [String: DiscussionCount] = [:]
        for row in rows {
            counts[try row["criterion"]] = DiscussionCount(open: try row["open"], total: try row["total"])
        }
        return counts
    }

    /// Everybody who can be named in a dossier's discussions, by name.
    public func people(of dossier: Dossier, as person: PersonID) async throws -> [DossierPerson] {
        try await database.query(
            as: person, "SELECT id, full_name, post FROM dossier_people(\(dossier.id)::uuid)"
        ).map { DossierPerson(id: try $0.id("id"), name: try $0["full_name"], post: try $0["post"]) }
    }

    private static func read(_ row: Row, _ id: DiscussionID, _ comments: [Row]) throws -> Discussion {
        Discussion(
            id: id, criterion: try row["criterion"],
            anchor: SentenceAnchor(field: try row["field"], quote: try row["quote"], position: try row["position"]),
            openedAt: try row["opened_at"], resolvedBy: try row["resolved_by"], resolvedAt: try row["resolved_at"],
            comments: try comments.map {
                Discussion.Comment(
                    body: try $0["body"], writtenBy: try $0["written_by"], writtenAt: try $0["written_at"],
                    mentions: try $0["mentions"])
            })
    }
}

/// How many discussions a sheet has.
public struct DiscussionCount: Sendable, Hashable {
    /// Those that nobody has closed.
    public let open: Int
    public let total: Int
}
