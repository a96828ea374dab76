import Accreditation
import Postgres
import TestSupport

extension Planting {
    /// A remark on the handing in that was given back.
    var remark: Query {
        """
        INSERT INTO remark (id, school_id, dossier_id, submission_id, criterion, body, written_by, written_at)
        SELECT \(entry), school_id, dossier_id, id, '1.1', \(Secret.remarked.rawValue),
            \(world.people.districtOfficer.uuid), submitted_at FROM submission WHERE dossier_id = \(dossier.uuid)
        """
    }

    /// What the council says to each other, follows, and what the officer remarked before deciding.
    var together: [Query] {
        let place: Query = "\(world.school.uuid), \(dossier.uuid)"
        let member: Query = "\(world.people.member.uuid)"
        return [
            """
            INSERT INTO discussion (id, school_id, dossier_id, criterion, opened_by)
            VALUES (\(entry), \(place), '1.1', \(member))
            """,
            """
            INSERT INTO discussion_comment (school_id, dossier_id, discussion_id, body, written_by)
            VALUES (\(place), \(entry), \(Secret.comment.rawValue), \(member))
            """,
            """
            INSERT INTO follow_up (id, school_id, dossier_id, criterion, source, activity, owner_id, written_by)
            VALUES (\(entry), \(place), '1.1', 'own', \(Secret.followUp.rawValue), \(member), \(member))
            """,
        ]
    }
}
