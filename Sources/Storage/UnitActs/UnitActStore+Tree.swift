import Accreditation
import Criteria
import Postgres

extension UnitActStore {
    static func tree(around units: [UnitID], in transaction: Transaction) async throws -> UnitTree {
        // The recursion looks as if it read millions of rows, and is compiled for longer than it runs.
        try await transaction.execute("SET LOCAL jit = off")
        let rows = try await transaction.query(
            """
            WITH RECURSIVE near AS (
                SELECT u.id FROM unit u WHERE u.id = ANY(\(units.map(\.description))::uuid[])
                UNION SELECT u.id FROM unit u WHERE u.parent_id = ANY(\(units.map(\.description))::uuid[])),
            linked AS (
                SELECT id FROM near
                UNION SELECT CASE l.from_unit WHEN k.id THEN l.to_unit ELSE l.from_unit END
                    FROM linked k JOIN unit_link l ON k.id IN (l.from_unit, l.to_unit)),
            line AS (
                SELECT id FROM linked
                UNION SELECT u.parent_id FROM line l JOIN unit u ON u.id = l.id WHERE u.parent_id IS NOT NULL)
            SELECT u.id, u.kind, u.code, u.name, u.parent_id, s.kind AS school_kind, v.is_closed,
                v.began_on::text AS last_change, w.day::text AS waits_for,
                ARRAY(SELECT l.to_unit::text FROM unit_link l JOIN unit_closure c ON c.unit_id = l.from_unit
                    AND c.act_id = l.act_id WHERE l.from_unit = u.id ORDER BY l.position) AS heirs
            FROM line JOIN unit u ON u.id = line.id LEFT JOIN school s ON s.unit_id = u.id
                JOIN unit_version v ON v.unit_id = u.id AND v.ended_on IS NULL
                LEFT JOIN LATERAL (SELECT min(a.effective_on) AS day FROM unit_act_part p JOIN unit_act a
                    ON a.id = p.act_id WHERE p.unit_id = u.id AND a.applied_at IS NULL AND a.cancelled_at IS NULL) w
                    ON true
            """)
        return UnitTree(try rows.map(StandingUnit.init(row:)))
    }
}

extension StandingUnit {
    init(row: Row) throws {
        self.init(
            unit: try Unit(row: row), schoolKind: try row["school_kind"], isClosed: try row["is_closed"],
            lastChange: try row.day("last_change"), waitsFor: try row.day("waits_for"),
            heirs: try row["heirs", as: [String].self].compactMap { UnitID($0) })
    }
}
