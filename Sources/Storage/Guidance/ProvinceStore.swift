public import Accreditation
import Postgres

/// Provinces by name, as their guidance names them.
public struct ProvinceStore: Sendable {
    private let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The province that a school or another unit lies in, or is; nil where there is none above it.
    public func province(of unit: UnitID, as person: PersonID) async throws -> String? {
        try await database.answers(as: person, to: Self.province(of: unit))
    }

    static func province(of unit: UnitID) -> Question<String?> {
        Question("WITH RECURSIVE \(UnitStore.above([unit])) SELECT name FROM above WHERE kind = 'province'") { rows in
            try rows.first?["name"]
        }
    }

    /// The provinces in which a person holds a role or has a home unit, by name.
    public func mine(as person: PersonID) async throws -> [String] {
        let rows = try await database.query(
            as: person,
            """
            WITH RECURSIVE above AS (
                SELECT u.id, u.parent_id, u.kind, u.name FROM unit u
                WHERE u.id IN (
                    SELECT r.unit_id FROM role_assignment r WHERE r.person_id = \(person) AND r.ended_at IS NULL
                    UNION SELECT p.home_unit FROM person p WHERE p.id = \(person))
                UNION SELECT u.id, u.parent_id, u.kind, u.name FROM unit u JOIN above a ON u.id = a.parent_id)
            SELECT DISTINCT name FROM above WHERE kind = 'province' ORDER BY name
            """)
        return try rows.map { try $0["name"] }
    }

    /// All provinces by name.
    public func all(as person: PersonID) async throws -> [String] {
        let rows = try await database.query(as: person, "SELECT name FROM unit WHERE kind = 'province' ORDER BY name")
        return try rows.map { try $0["name"] }
    }
}
