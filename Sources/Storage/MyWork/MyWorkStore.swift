public import Accreditation
public import Criteria
import Postgres

/// What waits for a person in the dossiers of their schools.
public struct MyWorkStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Everything that waits for this person: with a day first, by day.
    public func items(of person: PersonID) async throws -> [MyWorkItem] {
        try await database.answers(as: person, to: Self.items(of: person))
    }

    static func items(of person: PersonID) -> Question<[MyWorkItem]> {
        Question(
            """
            SELECT w.*, d.school_id, s.name AS school_name, d.school_year FROM (
                \(criteria(person)) UNION ALL \(mentions(person))
                UNION ALL \(verifications(person)) UNION ALL \(followUps(person))) w
                JOIN dossier d ON d.id = w.dossier_id JOIN unit s ON s.id = d.school_id
            ORDER BY w.due_on NULLS LAST, w.kind, w.criterion, w.ref
            """
        ) { rows in
            try rows.map { row in
                MyWorkItem(
                    kind: try row.word("kind"), dossier: try row.id("dossier_id"), schoolName: try row["school_name"],
                    schoolYear: try row.schoolYear("school_year"), criterion: try row["criterion"],
                    text: try row["text"], from: try row["author"], reference: try row.id("ref"),
                    dueOn: try row.day("due_on"))
            }
        }
    }

    /// Criteria that the person, or a group of theirs, looks after while the council works.
    private static func criteria(_ person: PersonID) -> Query {
        """
        SELECT DISTINCT 'criterion' AS kind, a.dossier_id, a.criterion, '' AS text, '' AS author, a.dossier_id AS ref,
            d.due_on
        FROM criterion_assignment a JOIN dossier d ON d.id = a.dossier_id
            LEFT JOIN working_group g ON g.id = a.group_id
            LEFT JOIN working_group_member m ON m.group_id = g.id AND m.person_id = \(person)
        WHERE d.state = ANY(\(DossierState.editable.map(\.rawValue)))
            AND (a.person_id = \(person) OR g.leader_id = \(person) OR m.person_id IS NOT NULL)
            AND is_open(a.dossier_id, a.criterion)
        """
    }

    /// Open discussions in which the person was named and has said nothing since.
    private static func mentions(_ person: PersonID) -> Query {
        """
        SELECT 'mention', t.dossier_id, t.criterion, c.body, display_name(c.written_by), t.id, NULL::date
        FROM discussion_mention n JOIN discussion_comment c ON c.id = n.comment_id
            JOIN discussion t ON t.id = c.discussion_id
        WHERE n.person_id = \(person) AND t.resolved_at IS NULL AND NOT EXISTS (SELECT FROM discussion_comment o
            WHERE o.discussion_id = t.id AND o.written_by = \(person) AND o.written_at > c.written_at)
        """
    }

    private static func verifications(_ person: PersonID) -> Query {
        """
        SELECT 'verification', q.dossier_id, e.criterion, e.code || ' ' || e.name, display_name(q.asked_by), e.id,
            q.due_on
        FROM verification_request q JOIN evidence e ON e.id = q.evidence_id AND e.withdrawn_at IS NULL
        WHERE q.asked_of = \(person) AND NOT EXISTS (SELECT FROM verification v
            WHERE v.evidence_id = q.evidence_id AND v.verified_at > q.asked_at)
        """
    }

    private static func followUps(_ person: PersonID) -> Query {
        """
        SELECT 'followUp', f.dossier_id, f.criterion, f.activity, display_name(f.written_by), f.id, f.due_on
        FROM follow_up f WHERE f.owner_id = \(person) AND f.state IN ('planned', 'running')
            AND NOT EXISTS (SELECT FROM follow_up n WHERE n.carried_from = f.id)
        """
    }
}

/// Something that waits for a person.
public struct MyWorkItem: Sendable, Hashable {
    /// What there is to do.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A sheet to be written.
        case criterion
        /// A discussion to be read and answered.
        case mention
        /// Files to be looked at.
        case verification
        /// An improvement to be made.
        case followUp
    }

    public let kind: Kind
    public let dossier: DossierID
    public let schoolName: String
    public let schoolYear: SchoolYear
    /// The code of the sheet, or of the criterion that owns the piece; may be empty.
    public let criterion: String
    public let text: String
    /// Who asked for it; empty for criteria.
    public let from: String
    /// The discussion, the piece of evidence or the follow-up; the dossier for criteria.
    public let reference: Identifier<Noun>
    public let dueOn: Day?
}
