public import Accreditation
public import Criteria
import Postgres

extension ClockStore {
    /// Says what a day is in a province.
    ///
    /// - Throws: `StorageError.refused` to those who may not.
    public func set(
        _ day: Day, _ kind: CalendarChange.Kind, because reason: String, of province: UnitID, as person: PersonID
    ) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO calendar_change (unit_id, day, kind, reason, set_by)
            VALUES (\(province), \(day), \(word: kind), \(reason), \(person))
            """)
    }

    /// Sets a province's own time for an act under a circular.
    ///
    /// - Parameter limit: nil for that of the circular again.
    /// - Throws: `StorageError.refused` to those who may not.
    public func set(
        _ limit: ActLimit?, for act: ActName, under circular: String, because reason: String, of province: UnitID,
        as person: PersonID
    ) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO limit_change (unit_id, circular, act, days, working, reason, set_by)
            VALUES (\(province), \(circular), \(word: act), \(limit?.days), \(limit?.isInWorkingDays ?? true),
                \(reason), \(person))
            """)
    }

    /// Grants a dossier, or every dossier of a unit's schools, more time for an act.
    ///
    /// - Parameter dossier: of the school `unit`; nil for all.
    /// - Throws: `StorageError.refused` to those who may not.
    public func grant(
        _ unit: UnitID, dossier: DossierID?, for act: ActName, until day: Day, because reason: String,
        as person: PersonID
    ) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO time_exception (unit_id, dossier_id, act, until, reason, granted_by)
            VALUES (\(unit), \(dossier), \(word: act), \(day), \(reason), \(person))
            """)
    }
}
