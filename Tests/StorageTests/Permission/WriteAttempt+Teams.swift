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
        ] + draftAttempts(place, here, me)
    }

    /// Attempts to write into a draft that was answered: to criterion 1.1 the team replied, to 1.2 it did not.
    private static func draftAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init("draft update", [], "UPDATE evaluation_draft SET content = '' \(here)"),
            .init("draft delete", [], "DELETE FROM evaluation_draft \(here)"),
            .init(
                "draft item insert", [.answerDraft],
                """
                INSERT INTO draft_item (school_id, dossier_id, criterion, stance, written_by)
                VALUES (\(place), '1.3', 'agrees', \(me))
                """),
            .init(
                "draft item update", [.answerDraft],
                "UPDATE draft_item SET reasons = 'x', written_by = \(me) \(here) AND criterion = '1.2'"),
            .init(
                "draft item reply", [.replyToObjection],
                """
                UPDATE draft_item SET decision = 'rejected', reply = 'x', replied_by = \(me), replied_at = now()
                \(here) AND criterion = '1.2'
                """),
            .init(
                "reply to other words", [],
                """
                UPDATE draft_item SET reasons = 'y', decision = 'rejected', reply = 'x', replied_by = \(me),
                    replied_at = now() \(here) AND criterion = '1.2'
                """),
            .init("draft item delete", [], "DELETE FROM draft_item \(here)"),
            .init("draft answer update", [], "UPDATE draft_answer SET remark = 'x' \(here)"),
            .init("draft answer delete", [], "DELETE FROM draft_answer \(here)"),
        ]
    }
}
