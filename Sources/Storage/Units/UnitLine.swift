public import Accreditation
import Postgres

/// A unit with those above it.
public struct UnitLine: Sendable, Hashable {
    public let unit: UnitID
    public let name: String
    public let kind: Unit.Kind
    /// The unit and those above it, from below.
    public let chain: [UnitID]
}

extension UnitStore {
    /// These units, each once and in this order, with those above them; unknown ones are left out.
    public func lines(of units: [UnitID], as person: PersonID) async throws -> [UnitLine] {
        if units.isEmpty { return [] }
        let lines = try await database.query(
            as: person,
            """
            WITH RECURSIVE above AS (
                SELECT u.id AS place, u.id, u.parent_id, 0 AS distance FROM unit u
                WHERE u.id = ANY(\(units.map(\.description))::uuid[])
                UNION ALL SELECT a.place, u.id, u.parent_id, a.distance + 1 FROM above a
                    JOIN unit u ON u.id = a.parent_id WHERE a.distance < 10)
            SELECT u.id, u.name, u.kind,
                ARRAY(SELECT a.id::text FROM above a WHERE a.place = u.id ORDER BY a.distance) AS chain
            FROM unit u WHERE u.id = ANY(\(units.map(\.description))::uuid[])
            """
        ).map { row in
            UnitLine(
                unit: try row.id("id"), name: try row["name"], kind: try row.word("kind"),
                chain: try row["chain", as: [String].self].compactMap { UnitID($0) })
        }
        var seen: Set<UnitID> = []
        return units.filter { seen.insert($0).inserted }.compactMap { id in lines.first { $0.unit == id } }
    }
}
