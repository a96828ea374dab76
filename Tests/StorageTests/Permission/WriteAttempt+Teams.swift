import Accreditation
import Postgres
import TestSupport

extension RowSecurityTests {
    /// Attempts to take people into a team all the same.
    static func teamAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "waiver insert", [.formTeam],
                """
                INSERT INTO eligibility_waiver (school_id, dossier_id, person_id, kind, reason, granted_by)
                VALUES (\(place), \(me), 'no-interest', 'Thiếu người', \(me))
                """),
            .init("waiver update", [], "UPDATE eligibility_waiver SET reason = 'x' \(here)"),
            .init(
                "step paper insert", [.writeStepPapers],
                """
                INSERT INTO step_paper (school_id, dossier_id, paper, person_id, audience, begun_by)
                VALUES (\(place), 'report', \(me), 'province', \(me))
                """),
            .init("step paper update", [], "UPDATE step_paper SET audience = 'team' \(here)"),
            .init("step paper delete", [], "DELETE FROM step_paper \(here)"),
            .init("step text update", [], "UPDATE step_paper_text SET body = 'x', written_by = \(me) \(here)"),
            .init("waiver delete", [.formTeam], "DELETE FROM eligibility_waiver \(here)"),
        ]
    }
}
