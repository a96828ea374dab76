import Accreditation
import Postgres
import TestSupport

extension RowSecurityTests {
    /// Attempts to write what people say to each other, find out and remark.
    static func togetherAttempts(_ world: TestWorld, _ dossier: DossierID, _ person: PersonID) -> [WriteAttempt] {
        let place: Query = "\(world.school.uuid), \(dossier.uuid)"
        let here: Query = "WHERE dossier_id = \(dossier.uuid)"
        let me: Query = "\(person.uuid)"
        let sender = person == world.people.member
        return discussionAttempts(place, here, me, world) + followAttempts(place, here, me)
            + remarkAttempts(place, here, me) + [
                .init(
                    "verification", sender ? [] : [.verifyEvidence],
                    """
                    INSERT INTO verification (school_id, dossier_id, evidence_id, verdict, files_hash, verified_by)
                    SELECT \(place), id, 'verified', evidence_files(id), \(me) FROM evidence \(here)
                    """),
                .init(
                    "verification of other files", [],
                    """
                    INSERT INTO verification (school_id, dossier_id, evidence_id, verdict, files_hash, verified_by)
                    SELECT \(place), id, 'verified', 'x', \(me) FROM evidence \(here)
                    """),
                .init("verification update", [], "UPDATE verification SET verdict = 'verified' \(here)"),
                .init(
                    "verification request", [.verifyEvidence],
                    """
                    INSERT INTO verification_request (school_id, dossier_id, evidence_id, asked_of, asked_by)
                    SELECT \(place), id, \(world.people.secretary.uuid), \(me) FROM evidence \(here)
                    """),
                .init(
                    "presence", [.rate],
                    "INSERT INTO presence VALUES (\(place), '1.1', \(me)) "
                        + "ON CONFLICT (dossier_id, criterion, person_id) DO UPDATE SET seen_at = now()"),
                .init(
                    "presence of another", [],
                    "INSERT INTO presence VALUES (\(place), '1.1', \(world.people.formerTeacher.uuid))"),
            ]
    }

    private static func discussionAttempts(
        _ place: Query, _ here: Query, _ me: Query, _ world: TestWorld
    ) -> [WriteAttempt] {
        [
            .init(
                "discussion", [.discuss],
                """
                INSERT INTO discussion (school_id, dossier_id, criterion, opened_by) VALUES (\(place), '1.1', \(me))
                """),
            .init(
                "comment", [.discuss],
                """
                INSERT INTO discussion_comment (school_id, dossier_id, discussion_id, body, written_by)
                SELECT \(place), id, 'x', \(me) FROM discussion \(here)
                """),
            .init(
                "discussion resolved", [.discuss],
                "UPDATE discussion SET resolved_by = \(me), resolved_at = now() \(here)"),
            .init("discussion moved", [], "UPDATE discussion SET quote = 'x' \(here)"),
            .init("comment update", [], "UPDATE discussion_comment SET body = 'x' \(here)"),
            .init(
                "mention of a stranger", [],
                """
                INSERT INTO discussion_mention SELECT \(place), id, \(world.people.otherMember.uuid)
                FROM discussion_comment \(here)
                """),
        ]
    }

    private static func followAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "follow-up insert", [.reviewPlan, .carryOver],
                """
                INSERT INTO follow_up (school_id, dossier_id, source, activity, written_by)
                VALUES (\(place), 'own', 'x', \(me))
                """),
            .init(
                "follow-up update", [.reviewPlan], "UPDATE follow_up SET state = 'done', written_by = \(me) \(here)"),
            .init("follow-up delete", [.reviewPlan], "DELETE FROM follow_up \(here)"),
            .init(
                "follow-up review", [.reviewPlan],
                """
                INSERT INTO follow_up_review (school_id, dossier_id, period, body, content, content_hash, reviewed_by)
                VALUES (\(place), 'year', 'x', '{}', 'h', \(me))
                """),
            .init("follow-up review update", [], "UPDATE follow_up_review SET body = 'x' \(here)"),
        ]
    }

    private static func remarkAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "remark on a decided handing in", [],
                """
                INSERT INTO remark (school_id, dossier_id, submission_id, criterion, body, written_by)
                SELECT \(place), s.id, '1.1', 'x', \(me) FROM (SELECT * FROM submission \(here)) s
                JOIN review r ON r.submission_id = s.id JOIN dossier d ON d.id = s.dossier_id AND d.state = r.desk
                """),
            .init("remark settled", [.review], "UPDATE remark SET settled_by = \(me), settled_at = now() \(here)"),
            .init("remark changed", [], "UPDATE remark SET body = 'x' \(here)"),
            .init("remark delete", [], "DELETE FROM remark \(here)"),
            .init("remark answer", [.rate], "UPDATE remark_answer SET body = 'x', written_by = \(me) \(here)"),
        ]
    }
}
