import Accreditation
import Foundation
import Postgres

extension TestWorld {
    /// A row in every table of the work around the sheets; the chair signed the minutes before they were changed.
    func schooldesk(_ place: Query) -> [Query] {
        let (row, meeting, version) = (UUID(), UUID(), UUID())
        let (member, chair): (Query, Query) = ("\(people.member.uuid)", "\(people.principal.uuid)")
        let (content, file): (Query, Query) = ("'{}', \(ContentHash.hex("{}".utf8))", "\(TestWorld.packHash), 10")
        return [
            "INSERT INTO schedule VALUES (\(place), '2024-09-02', \(chair))",
            """
            INSERT INTO schedule_row (id, school_id, dossier_id, list, position, activity, written_by)
            VALUES (\(row), \(place), 'timetable', 1, 'Tập huấn', \(chair))
            """,
            "INSERT INTO schedule_person VALUES (\(place), \(row), \(member))",
            """
            INSERT INTO collecting_row (school_id, dossier_id, position, criterion, name, collector_id, written_by)
            VALUES (\(place), 1, '1.1', 'Biên bản', \(member), \(member))
            """,
            """
            INSERT INTO meeting (id, school_id, dossier_id, number, content, content_hash, written_by)
            VALUES (\(meeting), \(place), 1, \(content), \(chair))
            """,
            """
            INSERT INTO meeting_signature (school_id, dossier_id, meeting_id, role, content_hash, signed_by)
            SELECT \(place), \(meeting), 'chair', content_hash, \(chair) FROM meeting WHERE id = \(meeting)
            """,
            "UPDATE meeting SET content = '[]', content_hash = \(ContentHash.hex("[]".utf8)) WHERE id = \(meeting)",
            """
            INSERT INTO paper_version (id, school_id, dossier_id, paper, number, docx_sha256, docx_size, pdf_sha256,
                pdf_size, source, source_hash, approved_by)
            VALUES (\(version), \(place), 'report', 1, \(file), \(file), '{}', 'h', \(chair))
            """,
            """
            INSERT INTO publication (school_id, dossier_id, version_id, content, content_hash, published_by,
                withdrawn_by, withdrawn_at, reason)
            VALUES (\(place), \(version), \(content), \(chair), \(chair), now(), 'Đăng nhầm')
            """,
        ]
    }
}
