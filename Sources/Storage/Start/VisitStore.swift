public import Accreditation
import Postgres

public import struct Foundation.Date

/// When people looked at a dossier, and what others changed since.
public struct VisitStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Notes that the person looks at the dossier now; answers until when the person had seen it on the visit before,
    /// nil on the very first one. Looking again within an hour belongs to the same visit.
    public func begin(_ dossier: DossierID, as person: PersonID) async throws -> Date? {
        let rows = try await database.query(
            as: person,
            """
            INSERT INTO visit (person_id, dossier_id, seen_at) VALUES (\(person), \(dossier), now())
            ON CONFLICT (person_id, dossier_id) DO UPDATE SET seen_at = now(), before_at = CASE
                WHEN visit.seen_at < now() - interval '1 hour' THEN visit.seen_at ELSE visit.before_at END
            RETURNING before_at
            """)
        return try rows.first?.decode(Date?.self, "before_at")
    }

    /// When a person had last been at a dossier, on the visit before this one.
    static func visit(_ dossier: DossierID, of person: PersonID) -> Question<Visit> {
        Question(
            """
            SELECT \(since) AS since, seen_at > now() - interval '1 minute' AS is_noted FROM visit v
            WHERE v.person_id = \(person) AND v.dossier_id = \(dossier)
            """
        ) { rows in
            Visit(since: try rows.first?["since"], isNoted: try rows.first?["is_noted"] ?? false)
        }
    }

    /// Looking again within an hour belongs to the same visit.
    private static let since: Query =
        "CASE WHEN v.seen_at < now() - interval '1 hour' THEN v.seen_at ELSE v.before_at END"

    /// What others changed in a dossier since a moment, newest first, one entry per person, criterion and kind.
    ///
    /// - Parameter limit: the largest number of entries.
    public func changes(
        in dossier: Dossier, since moment: Date, limit: Int = 30, as person: PersonID
    ) async throws -> [DossierChange] {
        try await database.answers(
            as: person, to: Self.changes(in: dossier, since: "\(moment)", limit: limit, of: person))
    }

    /// What others changed since the visit before this one.
    static func changes(in dossier: Dossier, of person: PersonID) -> Question<[DossierChange]> {
        let moment: Query = """
            (SELECT \(since) FROM visit v WHERE v.person_id = \(person) AND v.dossier_id = \(dossier.id))
            """
        return changes(in: dossier, since: moment, limit: 30, of: person)
    }

    private static func changes(
        in dossier: Dossier, since moment: Query, limit: Int, of person: PersonID
    ) -> Question<[DossierChange]> {
        Question(
            """
            SELECT kind, criterion, display_name(who) AS name, count(*)::integer AS count, max(at) AS at FROM (
                SELECT split_part(e.act, '.', 1) AS kind, coalesce(e.content::jsonb ->> 'criterion', '') AS criterion,
                    e.person AS who, e.at
                FROM event e
                WHERE e.chain = \(dossier.school) AND e.at > \(moment) AND e.person <> \(person)
                    AND coalesce(e.content::jsonb ->> 'dossier_id', e.content::jsonb ->> 'id')
                        = \(dossier.id.description)) AS recent
            GROUP BY kind, criterion, who ORDER BY max(at) DESC, kind, criterion LIMIT \(limit)
            """
        ) { rows in
            try rows.map { row in
                DossierChange(
                    kind: DossierChange.Kind(rawValue: try row["kind"]), criterion: try row["criterion"],
                    person: try row["name", as: String?.self] ?? "", count: try row["count"], at: try row["at"])
            }
        }
    }
}

/// When a person had last been at a dossier.
public struct Visit: Sendable, Hashable {
    /// Until when the person had seen it on the visit before; nil on the very first one.
    public let since: Date?
    /// Whether this visit was noted within the last minute: it need not be noted again.
    public let isNoted: Bool
}

/// What somebody changed in a dossier since a visit.
public struct DossierChange: Sendable, Hashable {
    /// What was changed, by the table in which it is kept.
    public enum Kind: String, Sendable, Hashable {
        case finding
        case narrative
        case figureReason = "figure_reason"
        case improvement
        case standardAssessment = "standard_assessment"
        case planGrounds = "plan_grounds"
        case planIssue = "plan_issue"
        case planAction = "plan_action"
        case planReview = "plan_review"
        case approval = "criterion_approval"
        case evidence
        case evidenceUse = "evidence_use"
        case evidenceFile = "evidence_revision"
        case member = "council_member"
        case group = "working_group"
        case groupMember = "working_group_member"
        case assignment = "criterion_assignment"
        case facts = "dossier_facts"
        case submission
        case review
        case dossier
    }

    /// Nil for something that this program has no word for.
    public let kind: Kind?
    /// The printed code; empty where no criterion is concerned.
    public let criterion: String
    /// Whose change it was.
    public let person: String
    /// How many changes.
    public let count: Int
    /// When the last of them was made.
    public let at: Date
}
