import Accreditation
import Criteria
import Postgres

extension MoveStore {
    /// Everything in a dossier that has a place under its pack.
    static func rows(of dossier: Dossier) -> [Query] {
        let here: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        return [
            "SELECT 'finding' AS source, criterion, level, indicator FROM finding WHERE \(here)",
            "SELECT 'narrative' AS source, criterion, field FROM narrative WHERE \(here)",
            "SELECT 'improvement' AS source, criterion, id::text AS id, clause FROM improvement WHERE \(here)",
            """
            SELECT 'use' AS source, criterion, evidence_id::text AS id, level, indicator FROM evidence_use
            WHERE \(here)
            """,
            """
            SELECT 'assignment' AS source, criterion, person_id::text AS person, group_id::text AS team
            FROM criterion_assignment WHERE \(here)
            """,
            "SELECT 'evidence' AS source, criterion, id::text AS id FROM evidence WHERE \(here)",
            "SELECT 'assessment' AS source, '' AS criterion, standard, field FROM standard_assessment WHERE \(here)",
            "SELECT 'issue' AS source, criterion, id::text AS id, standard FROM plan_issue WHERE \(here)",
            "SELECT 'review' AS source, '' AS criterion, period FROM plan_review WHERE \(here)",
        ]
    }

    static func row(_ row: Row) throws -> AnswerRow {
        let kind: AnswerRow.Kind =
            switch try row["source", as: String.self] {
            case "finding": .finding(level: try row["level"], indicator: try row["indicator"])
            case "narrative": .narrative(field: try row["field"])
            case "improvement": .improvement(id: try row["id"], clause: try row["clause"])
            case "use":
                .use(evidence: try row["id"], level: try row["level"], indicator: try row["indicator"])
            case "assessment": .assessment(standard: try row["standard"], field: try row["field"])
            case "issue": .issue(id: try row["id"], standard: try row["standard"])
            case "review": .review(period: try row["period"])
            case "assignment": .assignment(person: try row["person"], group: try row["team"])
            default: .evidence(id: try row["id"])
            }
        return AnswerRow(kind, of: try row["criterion"])
    }
}

extension AnswerRow {
    /// Whether it is a piece of evidence or an issue of the plan with one of these identifiers.
    func isOne(of ids: Set<String>) -> Bool {
        switch kind {
        case .evidence(let id), .issue(let id, _): ids.contains(id)
        default: false
        }
    }
}
