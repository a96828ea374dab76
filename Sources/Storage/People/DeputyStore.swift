public import Accreditation
public import Criteria
import Postgres

public import struct Foundation.UUID

/// Deputies for a time.
public struct DeputyStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The terms that somebody may see, the latest first.
    public func deputies(as person: PersonID) async throws -> [Deputy] {
        try await database.query(
            as: person,
            """
            SELECT d.id, d.person_id, display_name(d.person_id) AS name, display_name(d.for_person) AS for_name, d.role,
                d.unit_id, u.name AS unit_name, d.begins_on::text AS begins_on, d.ends_on::text AS ends_on, d.reason,
                display_name(d.granted_by) AS by_name,
                d.ended_at IS NOT NULL OR d.ends_on < vietnam_today() AS is_over,
                coalesce(d.for_person = current_person() OR may_grant(d.role, d.unit_id), false) AS may_end
            FROM deputy d JOIN unit u ON u.id = d.unit_id ORDER BY d.begins_on DESC, d.granted_at DESC LIMIT 200
            """
        ).map(Deputy.init(row:))
    }

    /// The roles in which the person may let somebody stand in, the own ones first.
    public func roles(as person: PersonID) async throws -> [DeputableRole] {
        try await database.query(
            as: person,
            """
            SELECT r.role, r.unit_id, u.name AS unit_name, r.person_id, display_name(r.person_id) AS name
            FROM role_assignment r JOIN unit u ON u.id = r.unit_id
            WHERE r.ended_at IS NULL AND may_depute(r.role, r.unit_id, r.person_id)
            ORDER BY r.person_id <> \(person), u.name, name, r.role
            """
        ).map {
            DeputableRole(
                role: try $0.word("role"), unit: try $0.id("unit_id"), unitName: try $0["unit_name"],
                person: try $0.id("person_id"), name: try $0["name"])
        }
    }

    /// Who belongs to the unit of a role and may stand in.
    public func colleagues(of role: DeputableRole, as person: PersonID) async throws -> [(PersonID, String)] {
        try await database.query(
            as: person,
            """
            SELECT p.id, p.full_name || CASE p.post WHEN '' THEN '' ELSE ', ' || p.post END AS name FROM person p
            WHERE p.home_unit = \(role.unit) AND p.id <> \(role.person)
                AND may_stand_in(p.id, \(word: role.role), \(role.unit)) ORDER BY p.full_name COLLATE "vi-x-icu", p.id
            """
        ).map { (try $0.id("id"), try $0["name"]) }
    }

    /// Lets somebody stand in from one day to another; from today on where the first day has come.
    ///
    /// - Throws: `StorageError.refused` to those who may not, and for somebody who may not stand in.
    public func appoint(
        _ deputy: PersonID, for role: DeputableRole, from first: Day, to last: Day, reason: String,
        as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                INSERT INTO deputy (id, person_id, for_person, unit_id, role, begins_on, ends_on, reason, granted_by)
                VALUES (\(UUID()), \(deputy), \(role.person), \(role.unit), \(word: role.role), \(first)::date,
                    \(last)::date, \(reason), \(person))
                """)
            _ = try await transaction.query("SELECT settle_calendar() AS changed")
        }
    }

    /// Ends a term before its last day.
    ///
    /// - Throws: `StorageError.notFound` where there is none that the person may end.
    public func end(_ id: UUID, as person: PersonID) async throws {
        try await database.write(as: person) { transaction in
            let rows = try await transaction.query("SELECT end_deputy(\(id)) AS ended")
            guard try rows[0]["ended", as: Bool.self] else { throw StorageError.notFound }
        }
    }

    /// Begins and ends what the calendar says; answers how many terms and leavings changed.
    @discardableResult
    public func settle() async throws -> Int {
        try await database.query(as: nil, "SELECT settle_calendar() AS changed")[0]["changed"]
    }
}
