import Accreditation
import Criteria
import Postgres

extension HistoryStore {
    /// Events of everything that ever stood on the sheet, each with the content that the one before it left.
    static func changes(of criterion: Criterion, in dossier: Dossier, before: Int?) -> Query {
        let places = criterion.levels.flatMap { level in
            level.indicators.map { "\(criterion.code)/\(level.number)/\($0.code)" }
        }
        return """
            WITH sheet(subject) AS (
                SELECT unnest(\(fixed(criterion, places, dossier))::text[])
                UNION SELECT subject FROM event WHERE chain = \(dossier.school) AND act = 'improvement.insert'
                    AND content::jsonb @> jsonb_build_object('dossier_id', \(dossier.id)::text, 'criterion',
                        \(criterion.code)::text)
                UNION SELECT 'evidence_use/' || e.id || '/' || place FROM evidence e
                    CROSS JOIN unnest(\(places)::text[]) place WHERE e.dossier_id = \(dossier.id)),
            told AS (
                SELECT v.seq, v.at, v.person, v.subject, v.content,
                    lag(v.content) OVER (PARTITION BY v.subject ORDER BY v.seq) AS before
                FROM event v JOIN sheet USING (subject) WHERE v.chain = \(dossier.school))
            SELECT t.seq, t.at, display_name(t.person) AS name, t.subject, t.content, t.before, e.code
            FROM told t LEFT JOIN evidence e
                ON e.id = CASE WHEN starts_with(t.subject, 'evidence_use/') THEN split_part(t.subject, '/', 2)::uuid END
            WHERE \(before)::bigint IS NULL OR t.seq < \(before)
            ORDER BY t.seq DESC LIMIT \(HistoryStore.pageSize)
            """
    }

    /// Subjects whose names follow from the sheet alone.
    private static func fixed(_ criterion: Criterion, _ places: [String], _ dossier: Dossier) -> [String] {
        let levels = criterion.levels.map(\.number)
        let clauses = criterion.levels.flatMap { level in
            level.indicators.map { "/\(level.number)/\($0.code)" }
        }
        let fields = NarrativeField.Part.allCases.flatMap { part in
            ([""] + levels.map { "/\($0)" } + clauses).map { part.rawValue + $0 }
        }
        return places.flatMap { ["finding/\(dossier.id)/\($0)", "figure_reason/\(dossier.id)/\($0)"] }
            + fields.map { "narrative/\(dossier.id)/\(criterion.code)/\($0)" }
    }
}
