import Accreditation
import Postgres
import TestSupport

extension Planting {
    /// A document of the district to the first school, opened already, with the evidence's file.
    var exchange: [Query] {
        let (id, people) = (dossier.uuid, world.people)
        return [
            """
            INSERT INTO dispatch (id, unit_id, subject, body, wants_answer, sent_by)
            VALUES (\(id), \(world.district.uuid), \(Secret.dispatch.rawValue), '', true,
                \(people.districtOfficer.uuid))
            """,
            "INSERT INTO dispatch_file VALUES (\(id), 1, 'bieu.bin', \(Planting.fileHash), \(Planting.file.count))",
            """
            INSERT INTO dispatch_receiver (dispatch_id, unit_id, delivered_at, opened_at, opened_by)
            VALUES (\(id), \(world.school.uuid), now(), now(), \(people.principal.uuid))
            """,
        ]
    }
}
