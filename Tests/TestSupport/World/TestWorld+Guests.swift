public import Accreditation
import Postgres

extension TestWorld {
    /// Lets the guest into a dossier of the first school from yesterday to tomorrow, and the former guest until
    /// yesterday. The first access bears the dossier's identifier.
    public func letGuestsIn(to dossier: DossierID) async throws {
        try await owner.execute(
            """
            INSERT INTO guest_access (id, school_id, dossier_id, person_id, from_day, until_day, reason, granted_by)
            SELECT CASE g.until WHEN 1 THEN \(dossier.uuid)::uuid ELSE gen_random_uuid() END, \(school.uuid)::uuid,
                \(dossier.uuid)::uuid, g.person::uuid, t.today - 9, t.today + g.until::integer, 'Nghiên cứu',
                \(people.provinceOfficer.uuid)::uuid
            FROM (VALUES (\(people.guest.uuid), 1), (\(people.formerGuest.uuid), -1)) g (person, until),
                (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS today) t
            """)
    }
}
