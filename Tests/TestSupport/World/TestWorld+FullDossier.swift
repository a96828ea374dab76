public import Accreditation
import Postgres

extension TestWorld {
    /// A dossier of the first school with one row in every table that belongs to dossiers: rated, handed in, returned
    /// for criterion 1.1, evaluated by a team of two whose sheets are handed in, concluded and recorded.
    public func makeFullDossier() async throws -> DossierID {
        let dossier = try await makeDossier()
        let ids = (evidence: EvidenceID(), submission: SubmissionID(), review: ReviewID(), team: TeamID())
        try await owner.transaction { transaction in
            for statement in selfAssessment(dossier, ids.evidence) + documents(dossier)
                + handedIn(dossier, ids.submission, ids.review) + together(dossier)
            {
                try await transaction.execute(statement)
            }
            for statement in evaluated(dossier, ids.submission, ids.team) {
                try await transaction.execute(statement)
            }
        }
        try await letGuestsIn(to: dossier)
        return dossier
    }

    private func selfAssessment(_ dossier: DossierID, _ evidence: EvidenceID) -> [Query] {
        let place: Query = "\(school.uuid), \(dossier.uuid)"
        let member: Query = "\(people.member.uuid)"
        return [
            "INSERT INTO finding VALUES (\(place), '1.1', 1, 'a', 'met', NULL, false, \(member))",
            "INSERT INTO narrative VALUES (\(place), '1.1', 'present/1', 'Trường có chiến lược.', false, \(member))",
            """
            INSERT INTO improvement (school_id, dossier_id, criterion, position, measure, written_by)
            VALUES (\(place), '1.1', 1, 'Công khai chiến lược', \(member))
            """,
            """
            INSERT INTO criterion_approval (school_id, dossier_id, criterion, content_hash, approved_by)
            VALUES (\(place), '1.1', 'h', \(people.principal.uuid))
            """,
            "INSERT INTO evidence_counter VALUES (\(place), '1.1', 1)",
            """
            INSERT INTO evidence (id, school_id, dossier_id, criterion, box, serial, code, name, registered_by)
            VALUES (\(evidence.uuid), \(place), '1.1', 1, 1, 'H1-1.1-01', 'Văn bản chiến lược', \(member))
            """,
            "INSERT INTO evidence_use VALUES (\(place), \(evidence.uuid), '1.1', 1, 'a', \(member))",
            """
            INSERT INTO evidence_revision VALUES (\(place), \(evidence.uuid), 1, 1, \(TestWorld.packHash), 'a.pdf',
                'application/pdf', 10, \(member))
            """,
            "INSERT INTO criterion_assignment VALUES (\(place), '1.1', \(member), NULL)",
        ] + moved(place)
    }

    /// An earlier move that set an answer aside.
    private func moved(_ place: Query) -> [Query] {
        let move = MoveID().uuid
        return [
            """
            INSERT INTO dossier_move (id, school_id, dossier_id, from_pack, from_hash, to_pack, to_hash, reason,
                content_before, content_after, moved_by, moved_at)
            VALUES (\(move), \(place), 'a', \(TestWorld.packHash), 'b', \(TestWorld.packHash), 'Sửa đổi', 'h', 'h',
                \(people.principal.uuid), now() - interval '1 day')
            """,
            """
            INSERT INTO moved_answer (school_id, dossier_id, move_id, position, source, pack_hash, content)
            VALUES (\(place), \(move), 1, 'finding', \(TestWorld.packHash), '{"criterion": "9.9"}')
            """,
        ]
    }

    private func documents(_ dossier: DossierID) -> [Query] {
        let place: Query = "\(school.uuid), \(dossier.uuid)"
        let (member, issue): (Query, Query) = ("\(people.member.uuid)", "\(PlanIssueID().uuid)")
        return [
            "INSERT INTO standard_assessment VALUES (\(place), '1', 'strengths', 'Nền nếp tốt.', false, \(member))",
            "INSERT INTO plan_grounds VALUES (\(place), 'Báo cáo tự đánh giá', false, \(member))",
            """
            INSERT INTO plan_issue (id, school_id, dossier_id, position, standard, limits, written_by)
            VALUES (\(issue), \(place), 1, '1', 'Chưa công khai chiến lược', \(member))
            """,
            """
            INSERT INTO plan_action (school_id, dossier_id, issue_id, position, content, written_by)
            VALUES (\(place), \(issue), 1, 'Công khai chiến lược', \(member))
            """,
            """
            INSERT INTO plan_review (school_id, dossier_id, period, result, written_by)
            VALUES (\(place), 'semester', 'Đã công khai', \(member))
            """,
            """
            INSERT INTO figure_value (school_id, dossier_id, school_year, key, value, changed_by)
            VALUES (\(place), 2024, 'classes/grade-1', '3', \(member))
            """,
            """
            INSERT INTO figure_confirmation (school_id, dossier_id, school_year, key, mark, confirmed_by)
            VALUES (\(place), 2024, 'classes/grade-1', 'jump:9:3', \(member))
            """,
            "INSERT INTO figure_reason VALUES (\(place), '1.1', 1, 'a', 'Số liệu in nhầm.', 'm >=1', \(member))",
        ] + papers(place) + carried(place) + schooldesk(place)
    }

    /// What came with it from another system, long ago.
    private func carried(_ place: Query) -> [Query] {
        [
            """
            INSERT INTO dossier_import (school_id, dossier_id, list_hash, imported_at)
            VALUES (\(place), \(TestWorld.packHash), '2020-01-01')
            """,
            "INSERT INTO carried_event VALUES (\(place), 1, '{\"act\": \"finding.insert\"}')",
        ]
    }

    private func papers(_ place: Query) -> [Query] {
        let version = PaperVersionID().uuid
        let file: Query = "\(TestWorld.packHash), 10"
        return [
            "INSERT INTO paper_text VALUES (\(place), 'plan', 'text/scope', 'Toàn trường', \(people.member.uuid))",
            """
            INSERT INTO paper_version (id, school_id, dossier_id, paper, number, docx_sha256, docx_size, pdf_sha256,
                pdf_size, source, source_hash, approved_by)
            VALUES (\(version), \(place), 'plan', 1, \(file), \(file), '{}', 'h', \(people.principal.uuid))
            """,
            """
            INSERT INTO paper_scan (school_id, dossier_id, version_id, sha256, file_name, media_type, size, uploaded_by)
            VALUES (\(place), \(version), \(TestWorld.packHash), 'a.pdf', 'application/pdf', 10,
                \(people.member.uuid))
            """,
        ]
    }

    private func handedIn(_ dossier: DossierID, _ submission: SubmissionID, _ review: ReviewID) -> [Query] {
        let place: Query = "\(school.uuid), \(dossier.uuid)"
        return [
            """
            INSERT INTO submission (id, school_id, dossier_id, number, content, content_hash, level, submitted_by)
            VALUES (\(submission.uuid), \(place), 1, '{}', 'h', 0, \(people.principal.uuid))
            """,
            """
            INSERT INTO review (id, school_id, dossier_id, submission_id, decision, content_hash, unit_id, decided_by)
            VALUES (\(review.uuid), \(place), \(submission.uuid), 'returned', 'h', \(district.uuid),
                \(people.districtOfficer.uuid))
            """,
            "INSERT INTO return_item VALUES (\(place), \(review.uuid), '1.1', 'Thiếu minh chứng')",
        ]
    }

    private func evaluated(_ dossier: DossierID, _ submission: SubmissionID, _ team: TeamID) -> [Query] {
        let place: Query = "\(school.uuid), \(dossier.uuid)"
        let (leader, evaluator) = (people.leader.uuid, people.evaluator.uuid)
        return [
            """
            INSERT INTO team (id, school_id, dossier_id, submission_id, decision_number, decided_on, formed_by)
            VALUES (\(team.uuid), \(place), \(submission.uuid), '1/QĐ', '2025-04-01', \(people.provinceOfficer.uuid))
            """,
            "INSERT INTO team_member VALUES (\(place), \(team.uuid), \(leader), 'leader')",
            "INSERT INTO team_member VALUES (\(place), \(team.uuid), \(evaluator), 'member')",
            """
            INSERT INTO eligibility_waiver (school_id, dossier_id, person_id, kind, reason, granted_by)
            VALUES (\(place), \(evaluator), 'available', 'Đã đổi lịch', \(people.provinceOfficer.uuid))
            """,
            """
            INSERT INTO step_paper (id, school_id, dossier_id, paper, audience, begun_by, handed_in_at, handed_in_by,
                content, content_hash)
            VALUES (\(team.uuid), \(place), 'minutes', 'school', \(leader), now(), \(leader), '{}', 'h')
            """,
            """
            INSERT INTO step_paper_text (school_id, dossier_id, paper_id, part, body, written_by)
            VALUES (\(place), \(team.uuid), 'plan', 'Hai ngày', \(leader))
            """,
            """
            INSERT INTO evaluation_sheet (school_id, dossier_id, team_id, criterion, person_id, handed_in_at)
            VALUES (\(place), \(team.uuid), '1.1', \(leader), now()),
                (\(place), \(team.uuid), '1.1', \(evaluator), now()),
                (\(place), \(team.uuid), '1.2', \(leader), NULL), (\(place), \(team.uuid), '1.2', \(evaluator), NULL)
            """,
            """
            INSERT INTO evaluator_finding
                (school_id, dossier_id, team_id, criterion, person_id, level, indicator, verdict)
            VALUES (\(place), \(team.uuid), '1.1', \(leader), 1, 'a', 'met'),
                (\(place), \(team.uuid), '1.1', \(evaluator), 1, 'a', 'unmet'),
                (\(place), \(team.uuid), '1.2', \(leader), 1, 'a', 'met'),
                (\(place), \(team.uuid), '1.2', \(evaluator), 1, 'a', 'unmet')
            """,
            """
            INSERT INTO team_finding (school_id, dossier_id, team_id, criterion, level, indicator, verdict, settled_by)
            VALUES (\(place), \(team.uuid), '1.1', 1, 'a', 'met', \(leader))
            """,
            """
            INSERT INTO opinion_sheet (school_id, dossier_id, team_id, person_id)
            VALUES (\(place), \(team.uuid), \(evaluator))
            """,
            """
            INSERT INTO condition_finding (school_id, dossier_id, fact, holds, grounds, found_by)
            VALUES (\(place), 'cohortCompleted', true, 'Hồ sơ lưu', \(leader))
            """,
            """
            INSERT INTO appraisal_minutes (school_id, dossier_id, team_id, content, content_hash, is_carried, kept_by)
            VALUES (\(place), \(team.uuid), '{}', encode(sha256('{}'), 'hex'), true, \(leader))
            """,
            """
            INSERT INTO result_notice (school_id, dossier_id, number, noted_on, body, content_hash, sent_by)
            VALUES (\(place), '3/TB', '2025-05-20', 'Đạt', 'h', \(people.provinceOfficer.uuid))
            """,
            """
            INSERT INTO conclusion (team_id, school_id, dossier_id, content, content_hash, level, concluded_by)
            VALUES (\(team.uuid), \(place), '{}', 'h', 1, \(leader))
            """,
            """
            INSERT INTO outcome (school_id, dossier_id, level, decision_number, decided_on, content_hash, recorded_by)
            VALUES (\(place), 1, '2/QĐ', '2025-06-01', 'h', \(people.provinceOfficer.uuid))
            """,
        ] + answered(place)
    }
}
