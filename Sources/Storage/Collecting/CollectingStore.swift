public import Accreditation
import Criteria
import Postgres

/// Evidence that is wanted, and how far collecting it has come.
public struct CollectingStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Every row, by criterion.
    ///
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func rows(of dossier: Dossier, as person: PersonID) async throws -> [CollectingRow] {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        return try await database.query(
            as: person,
            """
            SELECT id, criterion, indicator, name, keeper, collector_id, from_on::text AS from_on,
                to_on::text AS to_on, state, note, evidence_id, version
            FROM collecting_row WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
            ORDER BY position, id
            """
        ).map(CollectingStore.row)
    }

    /// Adds rows at the end; a piece that is wanted already for its criterion is left as it is.
    ///
    /// - Returns: how many were added.
    /// - Throws: `StorageError.refused` where the plan is not open to this person.
    public func add(_ rows: [CollectingRow], in dossier: Dossier, as person: PersonID) async throws -> Int {
        guard dossier.allows(.collectEvidence) else { throw StorageError.refused }
        return try await database.write(as: person) { transaction in
            try transaction.enqueue(.lock(dossier.id))
            var added = 0
            for row in rows {
                added += try await transaction.execute(
                    """
                    INSERT INTO collecting_row (id, school_id, dossier_id, position, criterion, indicator, name, keeper,
                        collector_id, from_on, to_on, state, note, evidence_id, written_by)
                    SELECT \(row.id)::uuid, \(dossier.school)::uuid, \(dossier.id)::uuid,
                        coalesce(max(position), 0) + 1, \(row.criterion), \(row.indicator?.description ?? ""),
                        \(row.name), \(row.keeper), \(row.collector)::uuid, \(row.from)::date, \(row.to)::date,
                        \(word: row.state), \(row.note), \(row.evidence)::uuid, \(person)::uuid
                    FROM collecting_row WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                    ON CONFLICT DO NOTHING
                    """)
            }
            return added
        }
    }

    /// Saves a row.
    ///
    /// - Throws: `StaleWrite` with the stored name and state; `StorageError.notFound` where the row is gone;
    ///   `.refused`; `.duplicate` where the criterion wants a piece of that name already.
    public func save(_ row: CollectingRow, in dossier: Dossier, as person: PersonID) async throws {
        guard dossier.allows(.collectEvidence) else { throw StorageError.refused }
        let answers = try await database.pipeline(
            as: person,
            [
                .lock(dossier.id),
                """
                UPDATE collecting_row SET criterion = \(row.criterion), name = \(row.name), keeper = \(row.keeper),
                    collector_id = \(row.collector)::uuid, from_on = \(row.from)::date, to_on = \(row.to)::date,
                    state = \(word: row.state), note = \(row.note), evidence_id = \(row.evidence)::uuid,
                    written_by = \(person), written_at = now(), version = version + 1
                WHERE \(CollectingStore.place(row.id, dossier)) AND version = \(row.version) RETURNING id
                """,
            ])
        if answers[1].isEmpty { throw try await failure(row.id, dossier, person) }
    }

    /// Deletes a row; history keeps what stood there.
    ///
    /// - Throws: as `save`.
    public func delete(
        _ id: CollectingRowID, in dossier: Dossier, seen version: Int, as person: PersonID
    ) async throws {
        guard dossier.allows(.planWork) else { throw StorageError.refused }
        let gone = try await database.query(
            as: person,
            """
            DELETE FROM collecting_row WHERE \(CollectingStore.place(id, dossier)) AND version = \(version)
            RETURNING id
            """)
        if gone.isEmpty { throw try await failure(id, dossier, person) }
    }

    private func failure(
        _ id: CollectingRowID, _ dossier: Dossier, _ person: PersonID
    ) async throws -> any Error {
        let rows = try await database.query(
            as: person,
            """
            SELECT name, state, display_name(written_by) AS by_name, version FROM collecting_row
            WHERE \(CollectingStore.place(id, dossier))
            """)
        guard let row = rows.first else { return StorageError.notFound }
        let state: CollectingRow.State = try row.word("state")
        let name: String = try row["name"]
        return StaleWrite(
            theirs: "\(name) – \(state.title)", theirsBy: try row["by_name"], version: try row["version"])
    }

    private static func place(_ id: CollectingRowID, _ dossier: Dossier) -> Query {
        "school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND id = \(id)"
    }

    private static func row(_ row: Row) throws -> CollectingRow {
        CollectingRow(
            id: try row.id("id"), criterion: try row["criterion"],
            indicator: IndicatorPath(try row["indicator", as: String.self]), name: try row["name"],
            keeper: try row["keeper"], collector: try row.optionalID("collector_id"), from: try row.day("from_on"),
            to: try row.day("to_on"), state: try row.word("state"), note: try row["note"],
            evidence: try row.optionalID("evidence_id"), version: try row["version"])
    }
}
