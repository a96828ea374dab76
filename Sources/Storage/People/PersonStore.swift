public import Accreditation
import Foundation
import Postgres

/// Accounts: who has one, who looks after it, what it may do.
public struct PersonStore: Sendable {
    let database: Database
    let hasher: PasswordHasher

    public init(_ database: Database, hasher: PasswordHasher) {
        self.database = database
        self.hasher = hasher
    }

    /// The accounts that a person looks after, by unit and name; one more than a page holds shows that there are more.
    ///
    /// Without a unit or a text, the staff of schools without a granted role are left out for officers.
    public func accounts(_ filter: AccountFilter = AccountFilter(), as person: PersonID) async throws -> [AccountEntry]
    {
        let rows = try await database.query(
            as: person,
            """
            WITH held AS (SELECT DISTINCT unit_id FROM role_assignment
                WHERE person_id = \(person) AND ended_at IS NULL)
            SELECT p.id, p.full_name, p.login, p.post, coalesce(u.name, '') AS unit_name,
                p.disabled_at IS NOT NULL AS closed,
                ARRAY(SELECT r.role FROM role_assignment r WHERE r.person_id = p.id AND r.ended_at IS NULL
                    ORDER BY r.role) AS roles
            FROM person p LEFT JOIN unit u ON u.id = p.home_unit
            WHERE (\(filter.unit)::uuid IS NULL OR p.home_unit = \(filter.unit)::uuid)
                AND strpos(unaccent(lower(p.full_name || ' ' || p.login)), unaccent(lower(\(filter.text)))) > 0
                AND (\(filter.unit)::uuid IS NOT NULL OR \(filter.text) <> ''
                    OR EXISTS (SELECT FROM held h WHERE h.unit_id IS NOT DISTINCT FROM p.home_unit)
                    OR EXISTS (SELECT FROM role_assignment r WHERE r.person_id = p.id AND r.ended_at IS NULL))
                AND looks_after_person(p.id)
            ORDER BY u.name NULLS FIRST, p.full_name COLLATE "vi-x-icu", p.login
            LIMIT \(AccountFilter.pageSize + 1) OFFSET \(filter.offset)
            """)
        return try rows.map(AccountEntry.init(row:))
    }

    /// One account that a person looks after; nil where there is none.
    public func account(_ id: PersonID, as person: PersonID) async throws -> Account? {
        let lists = try await database.read(as: person) { transaction in
            try await transaction.pipeline([Self.account(id), Self.grants(id), Self.employments(id)])
        }
        guard var account = try lists[0].first.map(Account.init(row:)) else { return nil }
        account.grants = try lists[1].map(Account.Grant.init(row:))
        account.employments = try lists[2].map(Account.Employment.init(row:))
        return account
    }

    private static func account(_ id: PersonID) -> Query {
        """
        SELECT p.*, coalesce(u.name, '') AS home_name FROM person p LEFT JOIN unit u ON u.id = p.home_unit
        WHERE p.id = \(id) AND looks_after_person(p.id)
        """
    }

    private static func grants(_ id: PersonID) -> Query {
        """
        SELECT r.id, r.role, coalesce(u.name, '') AS unit_name, r.ends_on::text AS ends_on,
            may_grant(r.role, r.unit_id) AS may_end
        FROM role_assignment r LEFT JOIN unit u ON u.id = r.unit_id
        WHERE r.person_id = \(id) AND r.ended_at IS NULL ORDER BY r.granted_at, r.id
        """
    }

    private static func employments(_ id: PersonID) -> Query {
        """
        SELECT e.id, u.name AS unit_name, e.post, e.began_on, e.ended_on
        FROM employment e JOIN unit u ON u.id = e.unit_id
        WHERE e.person_id = \(id) ORDER BY e.ended_on DESC NULLS FIRST, e.began_on DESC NULLS LAST, e.id
        """
    }
}

extension AccountEntry {
    init(row: Row) throws {
        self.init(
            id: try row.id("id"), fullName: try row["full_name"], login: try row["login"],
            post: try row["post"], unitName: try row["unit_name"],
            roles: try row.decode([String].self, "roles").compactMap(Role.init), isClosed: try row["closed"])
    }
}

extension Account {
    init(row: Row) throws {
        self.init(
            id: try row.id("id"), fullName: try row["full_name"], login: try row["login"],
            post: try row["post"], phone: try row["phone"], home: try row.optionalID("home_unit"),
            homeName: try row["home_name"], closedAt: try row["disabled_at"],
            closedReason: try row["disabled_reason"], version: try row["version"])
    }
}

extension Account.Grant {
    init(row: Row) throws {
        self.init(
            id: try row["id"], role: try row.word("role"), unitName: try row["unit_name"],
            endsOn: try row.day("ends_on"), mayEnd: try row["may_end"])
    }
}

extension Account.Employment {
    init(row: Row) throws {
        self.init(
            id: try row["id"], unitName: try row["unit_name"], post: try row["post"],
            beganOn: try row.day("began_on"), endedOn: try row.day("ended_on"))
    }
}
