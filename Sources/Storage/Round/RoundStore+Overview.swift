public import Accreditation
import Criteria
import Postgres

/// One school of an officer in a collection.
public struct SchoolRoundLine: Sendable {
    public let school: UnitID
    public let name: String
    /// The kind of school, as the packs call it.
    public let kind: String
    /// The unit directly above.
    public let parent: UnitID
    public let parentName: String
    /// Nil where the province has set no days.
    public let round: SchoolRound?
    /// How many figures have been typed.
    public let typed: Int
}

extension RoundStore {
    /// Every school below the person's units, by name, with where its figures are.
    public func overview(_ name: RoundName, as person: PersonID) async throws -> [SchoolRoundLine] {
        try await database.read(as: person) { transaction in
            let rounds = try await RoundReading(
                name: name, schools: "ARRAY(SELECT m.school_id FROM managed_schools() m)"
            ).read(in: transaction)
            return try await transaction.query(RoundStore.schools(name)).map { row in
                let school: UnitID = try row.id("id")
                return SchoolRoundLine(
                    school: school, name: try row["name"], kind: try row["kind"], parent: try row.id("parent_id"),
                    parentName: try row["parent_name"], round: rounds[school], typed: try row["typed"])
            }
        }
    }

    private static func schools(_ name: RoundName) -> Query {
        """
        SELECT u.id, u.name, s.kind, above.id AS parent_id, above.name AS parent_name,
            coalesce(t.figures, 0) AS typed
        FROM unit u JOIN school s ON s.unit_id = u.id JOIN unit above ON above.id = u.parent_id
            LEFT JOIN figures_typed(\(name.year.start)) t ON t.school_id = u.id
        WHERE u.id IN (SELECT m.school_id FROM managed_schools() m)
        ORDER BY u.name COLLATE "vi-x-icu", u.id
        """
    }
}
