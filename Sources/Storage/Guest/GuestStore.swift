public import Accreditation
public import Criteria
import Postgres

/// Guests of dossiers: letting them in, ending it, and what they opened.
public struct GuestStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The guests of a dossier with what they opened, the newest first; none for those who may not let guests in.
    ///
    /// - Parameter limit: how many of the latest visits of each guest.
    public func guests(of dossier: Dossier, limit: Int = 20, as person: PersonID) async throws -> [GuestAccess] {
        let answers = try await database.pipeline(
            as: person,
            [
                """
                SELECT id, person_id, display_name(person_id) AS name, from_day::text AS from_day,
                    until_day::text AS until_day, reason, display_name(granted_by) AS granted_by, granted_at, ended_at,
                    display_name(ended_by) AS ended_by
                FROM guest_access WHERE dossier_id = \(dossier.id) ORDER BY granted_at DESC, id
                """,
                """
                SELECT a.id, v.at, v.page FROM guest_access a CROSS JOIN LATERAL (
                    SELECT x.at, x.page FROM guest_visit x WHERE x.access_id = a.id ORDER BY x.at DESC LIMIT \(limit)) v
                WHERE a.dossier_id = \(dossier.id) ORDER BY v.at DESC
                """,
            ])
        var visits: [GuestAccessID: [GuestAccess.Visit]] = [:]
        for row in answers[1] { visits[try row.id("id"), default: []].append(try GuestStore.visit(row)) }
        return try answers[0].compactMap { try GuestStore.access($0, visits) }
    }

    /// Lets somebody in.
    ///
    /// - Returns: the guest's name; nil where there is no open account with this login name.
    /// - Throws: `StorageError.refused` to those who may not let guests in.
    public func invite(
        _ login: String, to dossier: Dossier, from: Day, until: Day, reason: String, as person: PersonID
    ) async throws -> String? {
        try await database.write(as: person) { transaction in
            let rows = try await transaction.query(
                "SELECT person_id, full_name FROM possible_guest(\(dossier.id)::uuid, \(login))")
            guard let row = rows.first else { return nil }
            let guest: PersonID = try row.id("person_id")
            try await transaction.execute(
                """
                INSERT INTO guest_access (school_id, dossier_id, person_id, from_day, until_day, reason, granted_by)
                VALUES (\(dossier.school), \(dossier.id), \(guest), \(from)::date, \(until)::date, \(reason), \(person))
                """)
            return try row["full_name"]
        }
    }

    /// Ends an access before its last day; answers whether it was still to be ended.
    public func end(_ access: GuestAccessID, of dossier: DossierID, as person: PersonID) async throws -> Bool {
        try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                UPDATE guest_access SET ended_at = now(), ended_by = \(person)
                WHERE id = \(access) AND dossier_id = \(dossier) AND ended_at IS NULL
                """) > 0
        }
    }

    /// Notes that a guest opens a page of a dossier.
    public func note(_ page: String, of dossier: DossierID, as person: PersonID) async throws {
        _ = try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                INSERT INTO guest_visit (access_id, page)
                SELECT g.access_id, \(String(page.prefix(300))) FROM open_guest_accesses() g
                WHERE g.dossier_id = \(dossier)
                """)
        }
    }

    private static func visit(_ row: Row) throws -> GuestAccess.Visit {
        GuestAccess.Visit(at: try row["at"], page: try row["page"])
    }

    private static func access(_ row: Row, _ visits: [GuestAccessID: [GuestAccess.Visit]]) throws -> GuestAccess? {
        guard let from = try row.day("from_day"), let until = try row.day("until_day") else { return nil }
        let id: GuestAccessID = try row.id("id")
        return GuestAccess(
            id: id, person: try row.id("person_id"), name: try row["name"], from: from, until: until,
            reason: try row["reason"], grantedBy: try row["granted_by", as: String?.self] ?? "",
            grantedAt: try row["granted_at"], endedAt: try row["ended_at"], endedBy: try row["ended_by"],
            visits: visits[id] ?? [])
    }
}
