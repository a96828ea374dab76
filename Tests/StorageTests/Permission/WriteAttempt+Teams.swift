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
            .init("waiver delete", [.formTeam], "DELETE FROM eligibility_waiver \(here)"),
        ]
    }
}
