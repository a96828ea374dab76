import Accreditation
import Criteria
import Foundation
import Postgres

extension MoveStore {
    /// The tables of everything in a dossier that has a place under its pack.
    private static let tables = [
        "finding", "narrative", "improvement", "evidence_use", "criterion_assignment", "evidence",
        "standard_assessment", "plan_issue", "plan_review", "paper_text",
        "figure_reason",
        "collecting_row",
    ]

    /// Columns that say nothing about a row's place.
    private static let texts = [
        "body", "measure", "responsible", "resources", "due", "present", "limits", "cause", "content", "result",
        "adjustment", "reviewer", "name", "remarks", "seen", "keeper",
        "note",
    ]

    /// Everything in a dossier that has a place under its pack, with or without what is written there.
    static func rows(of dossier: Dossier, withTexts: Bool = false) -> [Query] {
        let left = withTexts ? [] : texts
        return tables.map { table in
            """
            SELECT \(table)::text AS source, \(withCode("to_jsonb(t) - \(left)::text[]", of: table))::text AS content
            FROM \(identifier: table) t
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
            """
        }
    }

    /// The content of a row; a link to a piece of evidence with the code of the piece.
    private static func withCode(_ content: Query, of table: String) -> Query {
        guard table == "evidence_use" else { return "(\(content))" }
        return """
            (\(content) || jsonb_build_object('code', (SELECT e.code FROM evidence e WHERE e.id = t.evidence_id)))
            """
    }

    static func row(_ row: Row) throws -> (row: AnswerRow, words: String) {
        let content = try JSONDecoder().decode(KeptRow.self, from: Data(try row["content", as: String.self].utf8))
        return (content.answer(from: try row["source"]), content.words)
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
