import Accreditation
import Postgres
import TestSupport

/// A statement that somebody tries; whether it would succeed is found out and undone.
struct WriteAttempt {
    let name: String
    /// Any of these permissions lets it succeed.
    let actions: [Action]
    let statement: Query

    init(_ name: String, _ actions: [Action], _ statement: Query) {
        self.name = name
        self.actions = actions
        self.statement = statement
    }

    private struct Undone: Error {
        let changed: Int
    }

    /// Whether the statement changes a row on behalf of this person.
    func succeeds(as person: PersonID, on server: Pool) async throws -> Bool {
        do {
            try await server.transaction(prelude: [RowSecurityTests.identity(person)]) { transaction in
                throw Undone(changed: try await transaction.execute(statement))
            }
            return false
        } catch let undone as Undone {
            return undone.changed > 0
        } catch let error as PostgresError where error.sqlState == .insufficientPrivilege {
            return false
        }
    }
}

extension RowSecurityTests {
    /// One attempt to write into every table, on criterion 1.1 of a full dossier.
    static func attempts(_ world: TestWorld, _ dossier: DossierID, _ person: PersonID) -> [WriteAttempt] {
        let place: Query = "\(world.school.uuid), \(dossier.uuid)"
        let here: Query = "WHERE dossier_id = \(dossier.uuid)"
        let me: Query = "\(person.uuid)"
        return sheetAttempts(place, here, me) + evidenceAttempts(place, here, me)
            + documentAttempts(place, here, me) + paperAttempts(place, here, me) + figureAttempts(place, here, me)
            + exportAttempts(place, here, me) + actAttempts(dossier, place, here, me)
            + teamAttempts(place, here, me)
            + appraisalAttempts(place, here, me)
            + togetherAttempts(world, dossier, person)
            + schooldeskAttempts(place, here, me)
            + guestAttempts("\(world.people.guest.uuid)", place, here, me)
    }

    private static func sheetAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "finding insert", [.rate, .carryOver],
                "INSERT INTO finding VALUES (\(place), '1.1', 1, 'b', 'met', NULL, false, \(me))"),
            .init(
                "finding update", [.rate, .carryOver],
                "UPDATE finding SET verdict = 'unmet', rated_by = \(me) \(here)"),
            .init("finding delete", [], "DELETE FROM finding \(here)"),
            .init(
                "narrative insert", [.rate, .carryOver],
                "INSERT INTO narrative VALUES (\(place), '1.1', 'strengths', 'Tốt', false, \(me))"),
            .init(
                "narrative update", [.rate, .carryOver], "UPDATE narrative SET body = 'x', written_by = \(me) \(here)"),
            .init(
                "improvement insert", [.rate, .carryOver],
                """
                INSERT INTO improvement (school_id, dossier_id, criterion, position, measure, written_by)
                VALUES (\(place), '1.1', 2, 'x', \(me))
                """),
            .init("improvement delete", [.rate, .carryOver], "DELETE FROM improvement \(here)"),
            .init(
                "approval", [.approveCriterion],
                """
                INSERT INTO criterion_approval (school_id, dossier_id, criterion, content_hash, approved_by)
                VALUES (\(place), '1.1', 'h', \(me))
                """),
            .init("approval update", [], "UPDATE criterion_approval SET content_hash = 'x' \(here)"),
            .init("facts", [.stateFacts], "UPDATE dossier_facts SET cohort_completed = true \(here)"),
            .init("council", [.formCouncil], "UPDATE council_member SET duty = 'x' \(here)"),
            .init("assignment", [.formCouncil], "DELETE FROM criterion_assignment \(here)"),
        ]
    }

    private static func documentAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "assessment insert", [.rate, .carryOver],
                "INSERT INTO standard_assessment VALUES (\(place), '1', 'limits', 'Ít', false, \(me))"),
            .init(
                "assessment update", [.rate, .carryOver],
                "UPDATE standard_assessment SET body = 'x', written_by = \(me) \(here)"),
            .init("assessment delete", [], "DELETE FROM standard_assessment \(here)"),
            .init("grounds", [.rate], "UPDATE plan_grounds SET content = 'x', written_by = \(me) \(here)"),
            .init(
                "issue insert", [.rate, .carryOver],
                "INSERT INTO plan_issue (school_id, dossier_id, position, written_by) VALUES (\(place), 2, \(me))"),
            .init("issue update", [.rate], "UPDATE plan_issue SET limits = 'x', written_by = \(me) \(here)"),
            .init("issue delete", [.rate], "DELETE FROM plan_issue \(here)"),
            .init("action update", [.rate], "UPDATE plan_action SET goal = 'x', written_by = \(me) \(here)"),
            .init("action state", [.reviewPlan], "UPDATE plan_action SET state = 'x', written_by = \(me) \(here)"),
            .init("action delete", [.rate], "DELETE FROM plan_action \(here)"),
            .init(
                "review insert", [.reviewPlan],
                "INSERT INTO plan_review (school_id, dossier_id, period, written_by) VALUES (\(place), 'year', \(me))"),
            .init(
                "review update", [.reviewPlan], "UPDATE plan_review SET result = 'x', written_by = \(me) \(here)"),
            .init("review delete", [], "DELETE FROM plan_review \(here)"),
        ]
    }

    private static func paperAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        let file: Query = "\(TestWorld.packHash), 1"
        return [
            .init(
                "paper text insert", [.writePapers],
                "INSERT INTO paper_text VALUES (\(place), 'plan', 'text/tools', 'x', \(me))"),
            .init("paper text update", [.writePapers], "UPDATE paper_text SET body = 'x', written_by = \(me) \(here)"),
            .init("paper text delete", [], "DELETE FROM paper_text \(here)"),
            .init(
                "paper version insert", [.approvePapers],
                """
                INSERT INTO paper_version (school_id, dossier_id, paper, number, docx_sha256, docx_size, pdf_sha256,
                    pdf_size, source, source_hash, approved_by)
                VALUES (\(place), 'plan', 2, \(file), \(file), '{}', 'h', \(me))
                """),
            .init("paper version update", [], "UPDATE paper_version SET source_hash = 'x' \(here)"),
            .init("paper version delete", [], "DELETE FROM paper_version \(here)"),
            .init(
                "paper scan insert", [.writePapers],
                """
                INSERT INTO paper_scan (school_id, dossier_id, version_id, sha256, file_name, media_type, size,
                    uploaded_by)
                SELECT \(place), v.id, \(TestWorld.packHash), 'b.pdf', 'application/pdf', 1, \(me)
                FROM paper_version v \(here)
                """),
            .init("paper scan update", [], "UPDATE paper_scan SET file_name = 'x' \(here)"),
        ]
    }

    private static func evidenceAttempts(_ place: Query, _ here: Query, _ me: Query) -> [WriteAttempt] {
        [
            .init(
                "evidence insert", [.keepEvidence, .carryOver],
                """
                INSERT INTO evidence (school_id, dossier_id, criterion, box, serial, code, name, registered_by)
                VALUES (\(place), '1.1', 1, 2, 'H1-1.1-02', 'x', \(me))
                """),
            .init("evidence update", [.keepEvidence, .carryOver], "UPDATE evidence SET name = 'x' \(here)"),
            .init("evidence delete", [], "DELETE FROM evidence \(here)"),
            .init("use delete", [.keepEvidence, .carryOver], "DELETE FROM evidence_use \(here)"),
            .init(
                "revision insert", [.keepEvidence, .carryOver],
                """
                INSERT INTO evidence_revision SELECT \(place), id, 1, 2, \(TestWorld.packHash), 'b.pdf',
                    'application/pdf', 1, \(me) FROM evidence \(here)
                """),
            .init("revision update", [], "UPDATE evidence_revision SET file_name = 'x' \(here)"),
        ]
    }

    private static func actAttempts(
        _ dossier: DossierID, _ place: Query, _ here: Query, _ me: Query
    ) -> [WriteAttempt] {
        [
            .init(
                "submission", [.submit],
                """
                INSERT INTO submission (school_id, dossier_id, number, content, content_hash, level, submitted_by)
                VALUES (\(place), 2, '{}', 'h', 0, \(me))
                """),
            .init("submission update", [], "UPDATE submission SET level = 4 \(here)"),
            .init("review update", [], "UPDATE review SET decision = 'accepted' \(here)"),
            .init(
                "team", [.formTeam], "UPDATE team SET decision_number = 'x' \(here)"),
            .init(
                "team finding", [.settle, .replyToObjection],
                "UPDATE team_finding SET verdict = 'unmet', settled_by = \(me) \(here)"),
            .init("conclusion update", [], "UPDATE conclusion SET level = 4 \(here)"),
            .init("outcome update", [], "UPDATE outcome SET level = 4 \(here)"),
            .init(
                "move", [.movePack],
                """
                INSERT INTO dossier_move (school_id, dossier_id, from_pack, from_hash, to_pack, to_hash, reason,
                    content_before, content_after, moved_by)
                VALUES (\(place), 'a', \(TestWorld.packHash), 'b', \(TestWorld.packHash), 'x', 'h', 'h', \(me))
                """),
            .init("move update", [], "UPDATE dossier_move SET reason = 'y' \(here)"),
            .init("moved answer", [], "UPDATE moved_answer SET content = '{}' \(here)"),
            .init("pack", [.movePack], "UPDATE dossier SET pack_id = 'other' WHERE id = \(dossier.uuid)"),
            .init("event", [], "DELETE FROM event"),
            .init("own history", [], "UPDATE event SET act = 'x'"),
            .init("credential", [], "UPDATE credential SET secret = 'x'"),
        ]
    }
}
