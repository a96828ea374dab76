public import Accreditation
public import Criteria
import Postgres

extension AppraisalStore {
    /// Tells the school the result.
    ///
    /// - Throws: `StorageError.refused` to everybody but the province, or before the council concluded;
    ///   `StorageError.duplicate` where it was told already.
    public func notify(
        number: String, on day: Day, _ body: String, of dossier: Dossier, telling: Telling, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let made = try await transaction.execute(
                """
                INSERT INTO result_notice (school_id, dossier_id, number, noted_on, body, content_hash, sent_by)
                SELECT school_id, dossier_id, \(number)::text, \(day)::date, \(body)::text, content_hash, \(person)
                FROM conclusion WHERE dossier_id = \(dossier.id)
                """)
            guard made == 1 else { throw StorageError.refused }
            try await transaction.tell(
                Role.school.union(Role.team).union([.districtOfficer]), about: dossier.id, kind: "act", telling.words,
                link: telling.link)
        }
    }
}
