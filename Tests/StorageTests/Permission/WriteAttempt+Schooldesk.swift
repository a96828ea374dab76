import Accreditation
import Postgres
import TestSupport

extension RowSecurityTests {
    /// Attempts on the work around the sheets.
    static func schooldeskAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        planAttempts(place, here, me) + meetingAttempts(place, here, me) + publicationAttempts(place, here, me)
    }

    private static func planAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "schedule update", [.planWork],
                "UPDATE schedule SET starts_on = '2024-09-09', written_by = \(me) \(here)"),
            .init("schedule delete", [], "DELETE FROM schedule \(here)"),
            .init(
                "schedule row insert", [.planWork],
                """
                INSERT INTO schedule_row (school_id, dossier_id, list, position, activity, written_by)
                VALUES (\(place), 'resources', 1, 'x', \(me))
                """),
            .init(
                "schedule row update", [.planWork], "UPDATE schedule_row SET activity = 'x', written_by = \(me) \(here)"
            ),
            .init("schedule row delete", [.planWork], "DELETE FROM schedule_row \(here)"),
            .init(
                "schedule person insert", [.planWork],
                """
                INSERT INTO schedule_person SELECT \(place), r.id, p.id FROM schedule_row r, (
                    SELECT person_id AS id FROM council_member \(here) AND role = 'chair') p \(here)
                """),
            .init("schedule person delete", [.planWork], "DELETE FROM schedule_person \(here)"),
            .init(
                "collecting row insert", [.collectEvidence],
                """
                INSERT INTO collecting_row (school_id, dossier_id, position, criterion, name, written_by)
                VALUES (\(place), 2, '1.2', 'x', \(me))
                """),
            .init(
                "collecting row update", [.collectEvidence],
                "UPDATE collecting_row SET state = 'done', written_by = \(me) \(here)"),
            .init("collecting row delete", [.planWork], "DELETE FROM collecting_row \(here)"),
        ]
    }

    private static func meetingAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        let hash = ContentHash.hex("x".utf8)
        func sign(_ role: Query, _ seen: Query) -> Query {
            """
            INSERT INTO meeting_signature (school_id, dossier_id, meeting_id, role, content_hash, signed_by)
            SELECT \(place), m.id, \(role), \(seen), \(me) FROM meeting m, (
                SELECT role FROM council_member \(here) AND person_id = \(me)) AS seat \(here)
            """
        }
        return [
            .init(
                "meeting insert", [.keepMinutes],
                """
                INSERT INTO meeting (school_id, dossier_id, number, content, content_hash, written_by)
                VALUES (\(place), 2, 'x', \(hash), \(me))
                """),
            .init(
                "meeting insert as frozen", [],
                """
                INSERT INTO meeting (school_id, dossier_id, number, content, content_hash, written_by, frozen_at)
                VALUES (\(place), 2, 'x', \(hash), \(me), now())
                """),
            .init(
                "meeting update", [.keepMinutes],
                "UPDATE meeting SET content = 'x', content_hash = \(hash), written_by = \(me) \(here)"),
            .init("meeting freeze", [], "UPDATE meeting SET frozen_at = now(), written_by = \(me) \(here)"),
            .init("meeting delete", [], "DELETE FROM meeting \(here)"),
            .init("signature delete", [], "DELETE FROM meeting_signature \(here)"),
            .init("signature", [.signMinutes], sign("role", "content_hash")),
            .init(
                "signature of another seat", [],
                sign("CASE role WHEN 'chair' THEN 'secretary' ELSE 'chair' END", "content_hash")),
            .init("signature under something else", [], sign("role", "repeat('0', 64)")),
        ]
    }

    private static func publicationAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        let content: Query = "'{}', \(ContentHash.hex("{}".utf8))"
        func insert(_ paper: String) -> Query {
            """
            INSERT INTO publication (school_id, dossier_id, version_id, content, content_hash, published_by)
            SELECT \(place), v.id, \(content), \(me) FROM paper_version v \(here) AND v.paper = \(paper)
            """
        }
        return [
            .init("publication insert", [.publishReport], insert("report")),
            .init("publication of another paper", [], insert("plan")),
            .init("publication changed after the end", [], "UPDATE publication SET reason = 'y' \(here)"),
            .init("publication content", [], "UPDATE publication SET content = 'y' \(here)"),
            .init("publication delete", [], "DELETE FROM publication \(here)"),
        ]
    }
}
