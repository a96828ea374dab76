public import Accreditation
public import Criteria
import Postgres

extension PersonStore {
    /// What somebody whose account the person looks after holds and has open.
    public func openWork(of id: PersonID, as person: PersonID) async throws -> [OpenWork] {
        try await database.query(
            as: person,
            """
            SELECT kind, nullif(role, '') AS role, place, school_year, items FROM open_work(\(id))
            ORDER BY array_position(\(OpenWork.Kind.allCases.map(\.rawValue))::text[], kind), place, school_year, role
            """
        ).map {
            OpenWork(
                kind: try $0.word("kind"), role: try $0["role", as: String?.self].flatMap(Role.init),
                place: try $0["place"],
                schoolYear: try $0["school_year", as: Int?.self].map { SchoolYear(start: $0) }, items: try $0["items"])
        }
    }

    /// Who may take over from somebody: open accounts of the same unit.
    public func heirs(of account: Account, as person: PersonID) async throws -> [(PersonID, String)] {
        guard let home = account.home else { return [] }
        return try await database.query(
            as: person,
            """
            SELECT p.id, p.full_name || CASE p.post WHEN '' THEN '' ELSE ', ' || p.post END AS name FROM person p
            WHERE p.home_unit = \(home) AND p.id <> \(account.id) AND p.disabled_at IS NULL
            ORDER BY p.full_name COLLATE "vi-x-icu", p.id
            """
        ).map { (try $0.id("id"), try $0["name"]) }
    }

    /// Ends all roles, council seats and the account of somebody who leaves, on that day.
    ///
    /// - Parameters:
    ///   - day: the first day without work there.
    ///   - heir: who gets the tasks; nil for nobody.
    ///   - openWork: what must be handed over, in the words that were shown.
    /// - Throws: `StorageError.notFound` when the person does not look after the account or the heir works elsewhere,
    ///   `.duplicate` while an earlier leaving waits for its day.
    public func leave(
        _ id: PersonID, on day: Day, reason: String, heir: PersonID?, openWork: [String], as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let rows = try await transaction.query(
                "SELECT leave_unit(\(id), \(day)::date, \(reason), \(heir)::uuid, \(openWork)::text[]) AS done")
            guard try rows[0]["done", as: Bool.self] else { throw StorageError.notFound }
        }
    }

    /// Takes a leaving back whose day is still to come.
    ///
    /// - Throws: `StorageError.notFound` where there is none.
    public func stay(_ id: PersonID, as person: PersonID) async throws {
        try await database.write(as: person) { transaction in
            let rows = try await transaction.query("SELECT cancel_departure(\(id)) AS done")
            guard try rows[0]["done", as: Bool.self] else { throw StorageError.notFound }
        }
    }

    /// When and why somebody left, the latest first.
    public func departures(of id: PersonID, as person: PersonID) async throws -> [Departure] {
        try await database.query(
            as: person,
            """
            SELECT d.left_on::text AS left_on, d.reason, u.name AS unit_name, d.open_work,
                coalesce(display_name(d.heir_id), '') AS heir_name,
                acting_name(d.done_by, d.unit_id, d.done_at) AS done_by_name,
                d.applied_at IS NOT NULL AS is_applied, d.cancelled_at IS NOT NULL AS is_cancelled
            FROM departure d JOIN unit u ON u.id = d.unit_id WHERE d.person_id = \(id) ORDER BY d.done_at DESC
            """
        ).compactMap { row in
            guard let day = try row.day("left_on") else { return nil }
            return Departure(
                leftOn: day, reason: try row["reason"], unitName: try row["unit_name"],
                heirName: try row["heir_name"], openWork: try row["open_work"], doneBy: try row["done_by_name"],
                isApplied: try row["is_applied"], isCancelled: try row["is_cancelled"])
        }
    }
}
