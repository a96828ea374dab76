import Accreditation
import Postgres

extension TestWorld {
    /// One row in every table of working together, for a dossier with a piece of evidence and a decided handing in.
    func together(_ dossier: DossierID) -> [Query] {
        let place: Query = "\(school.uuid), \(dossier.uuid)"
        let (member, secretary): (Query, Query) = ("\(people.member.uuid)", "\(people.secretary.uuid)")
        let (talk, comment, remark): (Query, Query, Query) = (
            "\(DiscussionID().uuid)", "\(DiscussionID().uuid)", "\(DiscussionID().uuid)"
        )
        return [
            """
            INSERT INTO discussion (id, school_id, dossier_id, criterion, opened_by)
            VALUES (\(talk), \(place), '1.1', \(member))
            """,
            """
            INSERT INTO discussion_comment (id, school_id, dossier_id, discussion_id, body, written_by)
            VALUES (\(comment), \(place), \(talk), 'Thiếu số liệu', \(member))
            """,
            "INSERT INTO discussion_mention VALUES (\(place), \(comment), \(secretary))",
            """
            INSERT INTO verification (school_id, dossier_id, evidence_id, verdict, files_hash, verified_by)
            SELECT \(place), id, 'verified', evidence_files(id), \(secretary) FROM evidence
            WHERE dossier_id = \(dossier.uuid)
            """,
            """
            INSERT INTO verification_request (school_id, dossier_id, evidence_id, asked_of, asked_by)
            SELECT \(place), id, \(secretary), \(member) FROM evidence WHERE dossier_id = \(dossier.uuid)
            """,
            "INSERT INTO presence VALUES (\(place), '1.1', \(secretary))",
            """
            INSERT INTO follow_up (school_id, dossier_id, criterion, source, activity, owner_id, written_by)
            VALUES (\(place), '1.1', 'weakness', 'Công khai chiến lược', \(member), \(member))
            """,
            """
            INSERT INTO follow_up_review (school_id, dossier_id, period, body, content, content_hash, reviewed_by)
            VALUES (\(place), 'semester', 'Đã công khai', '{}', 'h', \(member))
            """,
            """
            INSERT INTO remark (id, school_id, dossier_id, submission_id, criterion, body, written_by, written_at)
            SELECT \(remark), \(place), id, '1.1', 'Thiếu số liệu', \(people.districtOfficer.uuid), submitted_at
            FROM submission
            WHERE dossier_id = \(dossier.uuid)
            """,
            """
            INSERT INTO remark_answer (school_id, dossier_id, remark_id, body, written_by)
            VALUES (\(place), \(remark), 'Đã bổ sung', \(member))
            """,
        ]
    }
}
