public import Accreditation
import Postgres

extension UnitStore {
    /// Open units of a kind with this code, now or formerly, or this whole name.
    public func units(named text: String, kind: Unit.Kind, as person: PersonID) async throws -> [UnitEntry] {
        try await database.query(
            as: person,
            """
            SELECT \(Self.entryColumns) FROM unit u LEFT JOIN school s ON s.unit_id = u.id
            WHERE u.kind = \(word: kind) AND NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = u.id)
                AND (u.id IN (SELECT h FROM unit_code c, unit_heirs(c.unit_id) h WHERE c.code = \(text))
                    OR lower(u.name) = lower(\(text)))
            ORDER BY u.name COLLATE "vi-x-icu", u.id LIMIT 10
            """
        ).map(UnitEntry.init(row:))
    }

    /// Units with this code, now or formerly, or a name that holds the text, with or without accents.
    public func search(_ text: String, limit: Int = 50, as person: PersonID) async throws -> [UnitEntry] {
        try await database.query(
            as: person,
            """
            SELECT \(Self.entryColumns) FROM unit u LEFT JOIN school s ON s.unit_id = u.id
            WHERE u.id IN (SELECT h FROM unit_code c, unit_heirs(c.unit_id) h WHERE c.code = \(text))
                OR strpos(unaccent(lower(u.name)), unaccent(lower(\(text)))) > 0
                OR EXISTS (SELECT FROM unit_version v WHERE v.unit_id = u.id
                    AND strpos(unaccent(lower(v.name)), unaccent(lower(\(text)))) > 0)
            ORDER BY u.name COLLATE "vi-x-icu", u.id LIMIT \(limit)
            """
        ).map(UnitEntry.init(row:))
    }
}
