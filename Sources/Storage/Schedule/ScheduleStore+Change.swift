public import Accreditation
public import Criteria
import Postgres

extension ScheduleStore {
    /// Sets the first day of the first week.
    ///
    /// - Parameter version: the one that was seen; 0 where there was none.
    /// - Throws: `StaleWrite`; `StorageError.refused` where the plan is not open to this person.
    public func start(on day: Day, in dossier: Dossier, seen version: Int, as person: PersonID) async throws {
        try await change(dossier, as: person) { transaction in
            let rows = try await transaction.query(
                """
                INSERT INTO schedule AS s (school_id, dossier_id, starts_on, written_by)
                VALUES (\(dossier.school), \(dossier.id), \(day)::date, \(person))
                ON CONFLICT (school_id, dossier_id) DO UPDATE SET starts_on = EXCLUDED.starts_on,
                    written_by = EXCLUDED.written_by, written_at = now(), version = s.version + 1
                WHERE s.version = \(version) RETURNING version
                """)
            if !rows.isEmpty { return }
            let found = try await transaction.query(
                """
                SELECT starts_on::text AS theirs, display_name(written_by) AS name, version FROM schedule
                WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                """)
            guard let theirs = found.first else { throw StorageError.refused }
            throw StaleWrite(
                theirs: try theirs["theirs"], theirsBy: try theirs["name"], version: try theirs["version"])
        }
    }

    /// Adds rows at the end. Adding one twice under one identifier makes one row.
    ///
    /// - Throws: `StorageError.refused` where the plan is not open to this person.
    public func add(_ rows: [ScheduleRow], in dossier: Dossier, as person: PersonID) async throws {
        try await change(dossier, as: person) { transaction in
            for row in rows { try ScheduleStore.insert(row, dossier, person, in: transaction) }
        }
    }

    /// Saves a row with its people.
    ///
    /// - Throws: `StaleWrite` with the stored activity; `StorageError.notFound` where the row is gone; `.refused`.
    public func save(_ row: ScheduleRow, in dossier: Dossier, as person: PersonID) async throws {
        try await change(dossier, as: person) { transaction in
            let saved = try await transaction.query(
                """
                UPDATE schedule_row SET first_week = \(row.weeks?.lowerBound), last_week = \(row.weeks?.upperBound),
                    due_on = \(row.due)::date, moment = \(row.moment), activity = \(row.activity),
                    criteria = \(row.criteria), resource = \(row.resource), product = \(row.product),
                    remarks = \(row.remarks), others = \(row.others), done_on = \(row.doneOn)::date,
                    written_by = \(person), written_at = now(), version = version + 1
                WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND id = \(row.id)
                    AND version = \(row.version) RETURNING id
                """)
            guard !saved.isEmpty else { throw try await ScheduleStore.failure(row.id, dossier, in: transaction) }
            let people = row.people.map(\.description)
            try transaction.enqueue(
                "DELETE FROM schedule_person WHERE row_id = \(row.id) AND person_id <> ALL(\(people)::uuid[])")
            try ScheduleStore.seat(row, dossier, in: transaction)
        }
    }

    /// Deletes a row; history keeps what stood there.
    ///
    /// - Throws: as `save`.
    public func delete(
        _ id: ScheduleRowID, in dossier: Dossier, seen version: Int, as person: PersonID
    ) async throws {
        try await change(dossier, as: person) { transaction in
            let gone = try await transaction.query(
                """
                DELETE FROM schedule_row WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                    AND id = \(id) AND version = \(version) RETURNING id
                """)
            if gone.isEmpty { throw try await ScheduleStore.failure(id, dossier, in: transaction) }
        }
    }

    static func insert(
        _ row: ScheduleRow, _ dossier: Dossier, _ person: PersonID, in transaction: Transaction
    ) throws {
        try transaction.enqueue(
            """
            INSERT INTO schedule_row (id, school_id, dossier_id, list, position, first_week, last_week, due_on, moment,
                activity, criteria, resource, product, remarks, others, done_on, written_by)
            SELECT \(row.id)::uuid, \(dossier.school)::uuid, \(dossier.id)::uuid, \(word: row.list),
                coalesce(max(position), 0) + 1, \(row.weeks?.lowerBound)::integer, \(row.weeks?.upperBound)::integer,
                \(row.due)::date, \(row.moment), \(row.activity), \(row.criteria), \(row.resource), \(row.product),
                \(row.remarks), \(row.others), \(row.doneOn)::date, \(person)::uuid
            FROM schedule_row WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
            ON CONFLICT (id) DO NOTHING
            """)
        try seat(row, dossier, in: transaction)
    }

    private static func seat(_ row: ScheduleRow, _ dossier: Dossier, in transaction: Transaction) throws {
        for person in row.people {
            try transaction.enqueue(
                """
                INSERT INTO schedule_person (school_id, dossier_id, row_id, person_id)
                VALUES (\(dossier.school), \(dossier.id), \(row.id), \(person)) ON CONFLICT DO NOTHING
                """)
        }
    }

    private static func failure(
        _ id: ScheduleRowID, _ dossier: Dossier, in transaction: Transaction
    ) async throws -> any Error {
        let rows = try await transaction.query(
            """
            SELECT activity, display_name(written_by) AS name, version FROM schedule_row
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND id = \(id)
            """)
        guard let row = rows.first else { return StorageError.notFound }
        return StaleWrite(theirs: try row["activity"], theirsBy: try row["name"], version: try row["version"])
    }

    func change(
        _ dossier: Dossier, as person: PersonID, _ body: @Sendable (Transaction) async throws -> Void
    ) async throws {
        guard dossier.allows(.planWork) else { throw StorageError.refused }
        try await database.write(as: person) { transaction in
            try transaction.enqueue(.lock(dossier.id))
            try await body(transaction)
        }
    }
}
