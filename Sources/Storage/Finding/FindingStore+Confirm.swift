public import Accreditation
import Criteria
import Postgres

extension FindingStore {
    /// Confirms everything on a criterion's sheet that was carried over from another year and not yet touched.
    ///
    /// - Returns: how many findings, texts and plan entries were confirmed.
    /// - Throws: `StorageError.refused` where the criterion is not open to this person.
    public func confirm(_ criterion: String, in dossier: Dossier, as person: PersonID) async throws -> Int {
        guard dossier.allowsRating(criterion) else { throw StorageError.refused }
        let place = try await places.place(of: dossier.id, as: person)
        guard place.pack.pack.hash == dossier.packHash else {
            places.forget(dossier.id)
            throw PackChanged()
        }
        return try await database.write(as: person) { transaction in
            try transaction.enqueue(.lock(dossier.id))
            var confirmed = 0
            for query in FindingStore.confirmations(criterion, in: dossier, by: person) {
                confirmed += try await transaction.execute(query)
            }
            let rows = try await transaction.query(FindingStore.findings(of: dossier.id, school: dossier.school))
            let (progress, _) = try FindingStore.progress(rows, under: place.pack, parts: place.parts)
            try transaction.enqueue(FindingStore.update(progress, of: dossier.id))
            return confirmed
        }
    }

    private static func confirmations(_ criterion: String, in dossier: Dossier, by person: PersonID) -> [Query] {
        let rows: Query = """
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND criterion = \(criterion)
                AND to_confirm
            """
        return [
            """
            UPDATE finding SET to_confirm = false, rated_by = \(person), rated_at = now(), version = version + 1
            \(rows)
            """,
            """
            UPDATE narrative SET to_confirm = false, written_by = \(person), written_at = now(), version = version + 1
            \(rows)
            """,
            """
            UPDATE improvement SET to_confirm = false, written_by = \(person), written_at = now(),
                version = version + 1 \(rows)
            """,
        ]
    }
}
