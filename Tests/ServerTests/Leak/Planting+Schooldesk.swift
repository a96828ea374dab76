import Accreditation
import Criteria
import Postgres
import TestSupport

extension Planting {
    /// Rows of the plan and of the collecting plan, minutes, and a public summary with nothing secret in it.
    var schooldesk: [Query] {
        [
            """
            INSERT INTO schedule_row (id, school_id, dossier_id, list, position, activity, written_by)
            VALUES (\(entry), \(place), 'timetable', 1, \(Secret.scheduled.rawValue), \(member))
            """,
            "INSERT INTO schedule_person VALUES (\(place), \(entry), \(member))",
            """
            INSERT INTO collecting_row (id, school_id, dossier_id, position, criterion, name, written_by)
            VALUES (\(entry), \(place), 1, '1.1', \(Secret.wanted.rawValue), \(member))
            """,
            """
            INSERT INTO meeting (id, school_id, dossier_id, number, content, content_hash, written_by)
            VALUES (\(entry), \(place), 1, \(minutes), \(ContentHash.hex(minutes.utf8)), \(member))
            """,
            """
            INSERT INTO publication (school_id, dossier_id, version_id, content, content_hash, published_by)
            SELECT \(place), v.id, \(Planting.summary), \(ContentHash.hex(Planting.summary.utf8)), \(member)
            FROM paper_version v WHERE v.dossier_id = \(dossier.uuid) LIMIT 1
            """,
        ]
    }

    /// Minutes that can be signed.
    private var minutes: String {
        """
        {"agenda":"Kế hoạch","attendance":[{"isPresent":true,"name":"Người","person":"\(world.people.member)",\
        "post":"","seat":"Ủy viên"}],"decisions":[],"discussion":"\(Secret.minutes.rawValue)","guests":"",\
        "heldOn":"2024-09-05","place":"Phòng họp","rule":{"share":{"denominator":3,"isAssumed":true,"numerator":2}},\
        "time":""}
        """
    }

    private static let summary = """
        {"approvedOn":"2025-05-30","circular":"1/2000/TT","criteria":[],"fileHash":"x","highestPossible":1,"level":1,\
        "managingBody":"","office":"Hiệu trưởng","school":"Trường Tiểu học Hạ Vân","schoolYear":"2024-2025","words":""}
        """
}
