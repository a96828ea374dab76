public import Accreditation
import Postgres

extension ImprovementStore {
    /// Moves an entry one place towards the beginning of its plan; the first stays where it is.
    ///
    /// - Throws: `StorageError.refused` where the criterion is not open to this person, `.notFound` where the entry is
    ///   gone.
    public func moveUp(_ id: ImprovementID, at place: Place, as person: PersonID) async throws {
        guard place.isOpen else { throw StorageError.refused }
        try await database.write(as: person) { transaction in
            let rows = try await transaction.pipeline([
                .lock(place.dossier.id),
                """
                SELECT id FROM improvement WHERE school_id = \(place.dossier.school)
                    AND dossier_id = \(place.dossier.id) AND criterion = \(place.criterion)
                    AND clause = \(place.clause) ORDER BY position, id
                """,
            ])[1]
            var order: [ImprovementID] = try rows.map { try $0.id("id") }
            guard let index = order.firstIndex(of: id) else { throw StorageError.notFound }
            if index > 0 { order.swapAt(index, index - 1) }
            for (position, id) in order.enumerated() {
                try transaction.enqueue(
                    """
                    UPDATE improvement SET position = \(position + 1), written_by = \(person)
                    WHERE id = \(id) AND position <> \(position + 1)
                    """)
            }
        }
    }
}
