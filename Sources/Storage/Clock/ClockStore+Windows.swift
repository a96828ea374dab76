public import Accreditation
import Criteria
import Postgres

extension ClockStore {
    /// Sets a window in which schools enter.
    ///
    /// - Throws: `StorageError.refused` to those who may not.
    public func set(_ window: EntryWindow, as person: PersonID) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO entry_window (unit_id, school_year, kind, opens, closes, reason, set_by)
            VALUES (\(window.unit), \(window.year), \(window.kind ?? ""), \(window.days?.lowerBound),
                \(window.days?.upperBound), \(window.reason), \(person))
            """)
    }

    /// Every window that these units set for a school year, the newest first.
    public func windows(of year: SchoolYear, by units: [UnitID], as person: PersonID) async throws -> [EntryWindow] {
        try await database.query(
            as: person,
            """
            SELECT unit_id, school_year, kind, opens::text AS opens, closes::text AS closes, reason, set_at,
                coalesce(display_name(set_by), '') AS by_name
            FROM entry_window WHERE school_year = \(year) AND unit_id = ANY(\(units.map(\.description))::uuid[])
            ORDER BY set_at DESC, id
            """
        ).map(EntryWindow.init(row:))
    }

    /// The window that counts for a dossier; nil where there is none.
    public func window(of dossier: DossierID, as person: PersonID) async throws -> EntryPeriod? {
        let rows = try await database.query(
            as: person,
            """
            SELECT u.name, w.opens::text AS opens, w.closes::text AS closes, w.extended::text AS extended,
                days_told(\(dossier), 'submit', greatest(w.closes, w.extended)) AS told
            FROM entry_window_of(\(dossier)) w JOIN unit u ON u.id = w.unit_id
            """)
        return try rows.first.flatMap(EntryPeriod.init(row:))
    }
}

extension EntryWindow {
    init(row: Row) throws {
        let kind: String = try row["kind"]
        let opens = try row.day("opens")
        let closes = try row.day("closes")
        var days: ClosedRange<Day>?
        if let opens, let closes, opens <= closes { days = opens...closes }
        self.init(
            unit: try row.id("unit_id"), year: try row.schoolYear("school_year"), kind: kind.isEmpty ? nil : kind,
            days: days, reason: try row["reason"], setAt: try row["set_at"], setByName: try row["by_name"])
    }
}

extension EntryPeriod {
    init?(row: Row) throws {
        guard let opens = try row.day("opens"), let closes = try row.day("closes") else { return nil }
        self.init(
            unitName: try row["name"], opens: opens, closes: closes, extended: try row.day("extended"),
            daysTold: try row["told"])
    }
}
