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
        return try await database.answers(as: person, to: Self.lines(of: units))
    }

    static func lines(of units: [UnitID]) -> Question<[UnitLine]> {
        if units.isEmpty { return .answered([]) }
        var seen: Set<UnitID> = []
        let wanted = units.filter { seen.insert($0).inserted }
        return Question(
            """
            WITH RECURSIVE \(above(wanted))
            SELECT w.id, w.name, w.kind,
                ARRAY(SELECT a.id::text FROM above a WHERE a.place = w.id ORDER BY a.distance) AS chain
            FROM above w WHERE w.distance = 0
            """
        ) { rows in
            let lines = try rows.map { row in
                UnitLine(
                    unit: try row.id("id"), name: try row["name"], kind: try row.word("kind"),
                    chain: try row["chain", as: [String].self].compactMap { UnitID($0) })
            }
            return wanted.compactMap { id in lines.first { $0.unit == id } }
        }
    }

    /// The recursive query `above`: these units, at distance 0, and those above each of them. Climbing is a few steps
    /// in an index.
    static func above(_ units: [UnitID]) -> Query {
        var places: Query = ""
        for (index, unit) in units.enumerated() { places += index == 0 ? "(\(unit)::uuid)" : ", (\(unit)::uuid)" }
        return """
            above AS (
                SELECT u.id AS place, u.id, u.parent_id, u.name, u.kind, 0 AS distance
                FROM (VALUES \(places)) AS wanted (id) JOIN unit u ON u.id = wanted.id
                UNION ALL SELECT a.place, n.id, n.parent_id, n.name, n.kind, a.distance + 1
                FROM above a CROSS JOIN LATERAL (SELECT u.id, u.parent_id, u.name, u.kind FROM unit u
                    WHERE u.id = a.parent_id OFFSET 0) n WHERE a.distance < 10)
            """
    }
}
