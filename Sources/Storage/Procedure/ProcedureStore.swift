public import Accreditation
import Postgres

/// The acts that took a dossier on, wherever each of them is kept.
public struct ProcedureStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Every act that this person may see, the earliest first.
    public func acts(of dossier: Dossier, as person: PersonID) async throws -> [RecordedAct] {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        let rows = try await database.query(
            as: person,
            """
            SELECT act, done_at, acting_name(done_by, \(dossier.school), done_at) AS done_by, note, seen FROM (
                SELECT 'submit' AS act, submitted_at AS done_at, submitted_by AS done_by, reason AS note,
                    content_hash AS seen FROM submission WHERE \(place)
                UNION ALL SELECT CASE desk || decision WHEN 'submittedaccepted' THEN 'accept'
                        WHEN 'submittedreturned' THEN 'return' WHEN 'forwardedaccepted' THEN 'register'
                        ELSE 'complete-further' END,
                    decided_at, decided_by, note, content_hash FROM review WHERE \(place)
                UNION ALL SELECT act, done_at, done_by, CASE decision_number WHEN '' THEN reason ELSE
                        concat_ws(', ', decision_number, to_char(decision_on, 'DD/MM/YYYY')) || ': ' || reason END,
                    seen_hash FROM procedure_act WHERE \(place)
                UNION ALL SELECT 'form-team', formed_at, formed_by, decision_number, NULL FROM team WHERE \(place)
                UNION ALL SELECT 'send-draft', sent_at, sent_by, '', content_hash FROM evaluation_draft WHERE \(place)
                UNION ALL SELECT CASE kind WHEN 'silent' THEN 'agree-by-silence' ELSE 'answer-draft' END,
                    answered_at, answered_by, remark, content_hash FROM draft_answer WHERE \(place)
                UNION ALL SELECT 'appraise', kept_at, kept_by, '', content_hash FROM appraisal_minutes WHERE \(place)
                UNION ALL SELECT 'conclude', concluded_at, concluded_by, '', content_hash FROM conclusion
                WHERE \(place)
                UNION ALL SELECT 'record-outcome', recorded_at, recorded_by, decision_number, content_hash
                FROM outcome WHERE \(place)) AS done
            ORDER BY done_at, act
            """)
        return try rows.map {
            RecordedAct(
                name: try $0.word("act"), doneAt: try $0["done_at"], doneBy: try $0["done_by"], note: try $0["note"],
                seenHash: try $0["seen"])
        }
    }
}
