import Accreditation
import Postgres
import TestSupport

extension RowSecurityTests {
    /// Attempts to let guests in, to end their access, and to write their visits for them.
    static func guestAttempts(_ stranger: Query, _ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "guest insert", [.inviteGuest],
                """
                INSERT INTO guest_access (school_id, dossier_id, person_id, from_day, until_day, reason, granted_by)
                VALUES (\(place), \(stranger), '2025-01-01', '2090-01-01', 'Xem', \(me))
                """),
            .init(
                "guest insert for oneself", [],
                """
                INSERT INTO guest_access (school_id, dossier_id, person_id, from_day, until_day, reason, granted_by)
                VALUES (\(place), \(me), '2025-01-01', '2090-01-01', 'Xem', \(me))
                """),
            .init("guest end", [.inviteGuest], "UPDATE guest_access SET ended_at = now(), ended_by = \(me) \(here)"),
            .init("guest delete", [], "DELETE FROM guest_access \(here)"),
        ]
    }
}
