public import Accreditation
public import Criteria
import Postgres

public import struct Foundation.UUID

extension EvaluatorStore {
    /// Keeps what is known of an evaluator's training and years.
    ///
    /// - Parameter version: the version that was shown; 0 where nothing was recorded.
    /// - Throws: `StaleWrite` when it was changed meanwhile, `StorageError.refused` to those who do not keep the pool.
    public func describe(
        _ id: PersonID, _ profile: EvaluatorProfile, version: Int, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let changed = try await transaction.execute(
                """
                INSERT INTO evaluator_profile AS e
                    (person_id, certificate, trained_on, sector_since, elsewhere, changed_by)
                VALUES (\(id), \(profile.certificate), \(profile.trainedOn), \(profile.sectorSince),
                    \(profile.elsewhere), \(person))
                ON CONFLICT (person_id) DO UPDATE SET certificate = excluded.certificate,
                    trained_on = excluded.trained_on, sector_since = excluded.sector_since,
                    elsewhere = excluded.elsewhere, changed_by = excluded.changed_by, changed_at = now(),
                    version = e.version + 1 WHERE e.version = \(version)
                """)
            guard changed == 0 else { return }
            let rows = try await transaction.query(
                """
                SELECT certificate, version, display_name(changed_by) AS name FROM evaluator_profile
                WHERE person_id = \(id)
                """)
            guard let row = rows.first else { throw StorageError.notFound }
            throw StaleWrite(theirs: try row["certificate"], theirsBy: try row["name"], version: try row["version"])
        }
    }

    /// Notes days on which somebody cannot take part.
    public func addAbsence(
        of id: PersonID, _ absence: EvaluatorRecord.Absence, as person: PersonID
    ) async throws {
        try await execute(
            """
            INSERT INTO evaluator_absence (person_id, from_day, to_day, reason, noted_by)
            VALUES (\(id), \(absence.from), \(absence.to), \(absence.reason), \(person))
            """, as: person)
    }

    /// Notes an interest in a school's result.
    public func addInterest(
        of id: PersonID, _ interest: EvaluatorRecord.Interest, as person: PersonID
    ) async throws {
        try await execute(
            """
            INSERT INTO evaluator_interest (person_id, unit_id, what, noted_by)
            VALUES (\(id), \(interest.unit), \(interest.what), \(person))
            """, as: person)
    }

    /// Notes a present or former workplace.
    public func addWorkplace(
        of id: PersonID, at unit: UnitID, post: String, began: Day?, ended: Day?, as person: PersonID
    ) async throws {
        try await execute(
            """
            INSERT INTO employment (person_id, unit_id, post, began_on, ended_on)
            VALUES (\(id), \(unit), \(post), \(began), \(ended))
            """, as: person)
    }

    /// The entries of a record that can be taken away: absences, then interests.
    public func notes(
        of id: PersonID, as person: PersonID
    ) async throws -> (absences: [EvaluatorNote], interests: [EvaluatorNote]) {
        let answers = try await database.read(as: person) { transaction in
            try await transaction.pipeline([
                """
                SELECT id, to_char(from_day, 'DD/MM/YYYY') || ' – ' || to_char(to_day, 'DD/MM/YYYY')
                    || CASE reason WHEN '' THEN '' ELSE ': ' || reason END AS words
                FROM evaluator_absence WHERE person_id = \(id) ORDER BY from_day, to_day
                """,
                """
                SELECT i.id, u.name || ': ' || i.what AS words FROM evaluator_interest i
                    JOIN unit u ON u.id = i.unit_id WHERE i.person_id = \(id) ORDER BY i.noted_at
                """,
            ])
        }
        let lists = try answers.map { rows in
            try rows.map { EvaluatorNote(id: try $0["id"], words: try $0["words"]) }
        }
        return (lists[0], lists[1])
    }

    /// Takes an absence away.
    ///
    /// - Throws: `StorageError.notFound`.
    public func removeAbsence(_ note: UUID, of id: PersonID, as person: PersonID) async throws {
        try await execute("DELETE FROM evaluator_absence WHERE id = \(note) AND person_id = \(id)", as: person)
    }

    /// Takes an interest away; only for those who keep the pool.
    ///
    /// - Throws: `StorageError.notFound`.
    public func removeInterest(_ note: UUID, of id: PersonID, as person: PersonID) async throws {
        try await execute("DELETE FROM evaluator_interest WHERE id = \(note) AND person_id = \(id)", as: person)
    }

    private func execute(_ statement: Query, as person: PersonID) async throws {
        try await database.write(as: person) { transaction in
            guard try await transaction.execute(statement) == 1 else { throw StorageError.notFound }
        }
    }
}
