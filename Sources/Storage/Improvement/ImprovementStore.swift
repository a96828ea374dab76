public import Accreditation
import Postgres

/// Improvement plans of criterion sheets, entry by entry.
public struct ImprovementStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The sheet that an entry stands on.
    public struct Place: Sendable, Hashable {
        public let dossier: Dossier
        public let criterion: String
        /// The school-wide clause; empty on other sheets.
        public let clause: String

        var isOpen: Bool { dossier.allowsRating(criterion) }

        public init(_ dossier: Dossier, criterion: String, clause: String = "") {
            self.dossier = dossier
            self.criterion = criterion
            self.clause = clause
        }
    }

    /// Saves an entry and returns its new version; a new one goes to the end of its plan. Saving an entry that was
    /// carried over confirms it.
    ///
    /// - Parameter version: the version on which it was typed; 0 for an entry that was never saved, whose identifier
    ///   the page made up, so that sending it twice makes one entry.
    /// - Throws: `StaleWrite` with the stored entry, encoded; `StorageError.refused` where the criterion is not open
    ///   to this person, `.notFound` where the entry is gone; `TextTooLong`.
    @discardableResult
    public func save(
        _ row: ImprovementRow, id: ImprovementID, at place: Place, seen version: Int, as person: PersonID
    ) async throws -> Int {
        guard place.isOpen else { throw StorageError.refused }
        guard row.fits else { throw TextTooLong(longest: ImprovementRow.longestText) }
        let write =
            version == 0
            ? ImprovementStore.insert(row, id, place, person)
            : ImprovementStore.update(row, id, place, seen: version, person)
        let answers = try await database.pipeline(as: person, [.lock(place.dossier.id), write])
        if let saved = answers[1].first { return try saved["version"] }
        throw try await failure(id, at: place, seen: version, as: person)
    }

    /// Deletes an entry.
    ///
    /// - Throws: as `save`.
    public func delete(_ id: ImprovementID, at place: Place, seen version: Int, as person: PersonID) async throws {
        guard place.isOpen else { throw StorageError.refused }
        let answers = try await database.pipeline(
            as: person,
            [
                .lock(place.dossier.id),
                """
                DELETE FROM improvement WHERE \(ImprovementStore.key(id, place)) AND version = \(version) RETURNING id
                """,
            ])
        if answers[1].isEmpty { throw try await failure(id, at: place, seen: version, as: person) }
    }

    static func key(_ id: ImprovementID, _ place: Place) -> Query {
        """
        id = \(id) AND school_id = \(place.dossier.school) AND dossier_id = \(place.dossier.id)
            AND criterion = \(place.criterion)
        """
    }

    private static func insert(
        _ row: ImprovementRow, _ id: ImprovementID, _ place: Place, _ person: PersonID
    ) -> Query {
        """
        INSERT INTO improvement (id, school_id, dossier_id, criterion, clause, position, measure, responsible,
            resources, due, written_by)
        SELECT \(id)::uuid, \(place.dossier.school)::uuid, \(place.dossier.id)::uuid, \(place.criterion),
            \(place.clause), coalesce(max(position), 0) + 1, \(row.measure), \(row.responsible), \(row.resources),
            \(row.due), \(person)::uuid
        FROM improvement WHERE school_id = \(place.dossier.school) AND dossier_id = \(place.dossier.id)
            AND criterion = \(place.criterion) AND clause = \(place.clause)
        ON CONFLICT DO NOTHING RETURNING version
        """
    }

    private static func update(
        _ row: ImprovementRow, _ id: ImprovementID, _ place: Place, seen version: Int, _ person: PersonID
    ) -> Query {
        """
        UPDATE improvement SET measure = \(row.measure), responsible = \(row.responsible),
            resources = \(row.resources), due = \(row.due), to_confirm = false, written_by = \(person),
            written_at = now(), version = version + 1
        WHERE \(key(id, place)) AND version = \(version) RETURNING version
        """
    }

    private func failure(
        _ id: ImprovementID, at place: Place, seen version: Int, as person: PersonID
    ) async throws -> any Error {
        let rows = try await database.query(
            as: person,
            """
            SELECT measure, responsible, resources, due, version, display_name(written_by) AS name
            FROM improvement WHERE \(ImprovementStore.key(id, place))
            """)
        guard let found = rows.first else { return StorageError.notFound }
        guard try found["version"] != version else { return StorageError.refused }
        return StaleWrite(
            theirs: try ImprovementStore.row(found).encoded, theirsBy: try found["name"],
            version: try found["version"])
    }

    static func row(_ row: Row) throws -> ImprovementRow {
        ImprovementRow(
            measure: try row["measure"], responsible: try row["responsible"], resources: try row["resources"],
            due: try row["due"])
    }
}
