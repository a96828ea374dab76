import Accreditation
import Postgres
import TestSupport

extension RowSecurityTests {
    /// Attempts to write what a council that appraises writes. Not everybody has handed in an opinion, so that nobody
    /// keeps minutes.
    static func appraisalAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "opinion", [.giveOpinion],
                """
                INSERT INTO opinion_sheet (school_id, dossier_id, team_id, person_id, strengths)
                SELECT school_id, dossier_id, id, \(me), 'x' FROM team \(here)
                ON CONFLICT (team_id, person_id) DO UPDATE SET strengths = 'x'
                """),
            .init("opinion delete", [], "DELETE FROM opinion_sheet \(here)"),
            .init(
                "condition insert", [.appraise],
                """
                INSERT INTO condition_finding (school_id, dossier_id, fact, holds, grounds, found_by)
                VALUES (\(place), 'yearsOfData', true, 'x', \(me))
                """),
            .init(
                "condition update", [.appraise],
                "UPDATE condition_finding SET holds = false, found_by = \(me) \(here)"),
            .init("condition delete", [], "DELETE FROM condition_finding \(here)"),
            .init(
                "minutes before all opinions", [],
                """
                INSERT INTO appraisal_minutes (school_id, dossier_id, team_id, content, content_hash, is_carried,
                    kept_by)
                SELECT school_id, dossier_id, id, '{}', encode(sha256('{}'), 'hex'), true, \(me) FROM team \(here)
                """),
            .init("minutes update", [], "UPDATE appraisal_minutes SET is_carried = true \(here)"),
            .init("notice update", [], "UPDATE result_notice SET body = 'x' \(here)"),
        ]
    }
}
