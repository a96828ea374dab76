public import Accreditation
public import Criteria
public import Foundation
import Postgres

extension PersonStore {
    /// Changes name, post and telephone of an account that the person looks after.
    ///
    /// - Parameter version: the version that was read.
    /// - Throws: `StaleWrite` when it was changed meanwhile, `StorageError.notFound`.
    public func describe(
        _ id: PersonID, fullName: String, post: String, phone: String, version: Int, as person: PersonID
    ) async throws {
        try await change(
            id, version: version, as: person,
            "full_name = \(fullName), post = \(post), phone = \(phone)")
    }

    /// Closes an account; its sessions end at once.
    ///
    /// - Throws: `StaleWrite`, `StorageError.notFound`.
    public func close(_ id: PersonID, reason: String, version: Int, as person: PersonID) async throws {
        try await change(id, version: version, as: person, "disabled_at = now(), disabled_reason = \(reason)")
    }

    /// Opens a closed account again.
    ///
    /// - Throws: `StaleWrite`, `StorageError.notFound`.
    public func reopen(_ id: PersonID, version: Int, as person: PersonID) async throws {
        try await change(id, version: version, as: person, "disabled_at = NULL, disabled_reason = ''")
    }

    private func change(_ id: PersonID, version: Int, as person: PersonID, _ columns: Query) async throws {
        try await database.write(as: person) { transaction in
            let changed = try await transaction.execute(
                """
                UPDATE person SET \(columns), version = version + 1
                WHERE id = \(id) AND version = \(version) AND looks_after_person(id)
                """)
            guard changed == 0 else { return }
            let now = try await transaction.query(
                "SELECT full_name, version FROM person WHERE id = \(id) AND looks_after_person(id)")
            guard let row = now.first else { throw StorageError.notFound }
            throw StaleWrite(
                theirs: try row.decode(String.self, "full_name"), theirsBy: "",
                version: try row.decode(Int.self, "version"))
        }
    }

    /// Grants a role at a unit.
    ///
    /// - Throws: `StorageError.refused` when the person may not, `StorageError.duplicate` when it is held already.
    public func grant(_ role: Role, at unit: UnitID?, to id: PersonID, as person: PersonID) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO role_assignment (person_id, unit_id, role, granted_by)
            VALUES (\(id), \(unit), \(word: role), \(person))
            """)
    }

    /// Ends a granted role.
    ///
    /// - Throws: `StorageError.notFound` when there is none that the person may end.
    public func endRole(_ grant: UUID, of id: PersonID, as person: PersonID) async throws {
        try await changeOne(
            as: person,
            """
            UPDATE role_assignment SET ended_at = now()
            WHERE id = \(grant) AND person_id = \(id) AND ended_at IS NULL
            """)
    }

    /// Records that somebody works or worked at a unit; who did may not evaluate it.
    ///
    /// - Throws: `StorageError.refused` when the person does not look after the account.
    public func addEmployment(
        of id: PersonID, at unit: UnitID, post: String, began: Day?, ended: Day?, as person: PersonID
    ) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO employment (person_id, unit_id, post, began_on, ended_on)
            VALUES (\(id), \(unit), \(post), \(began), \(ended))
            """)
    }

    /// Ends an employment that lasts.
    ///
    /// - Throws: `StorageError.notFound` when there is none or the person does not look after the account.
    public func endEmployment(_ employment: UUID, of id: PersonID, on day: Day, as person: PersonID) async throws {
        try await changeOne(
            as: person,
            """
            UPDATE employment SET ended_on = \(day)
            WHERE id = \(employment) AND person_id = \(id) AND ended_on IS NULL
            """)
    }

    private func changeOne(as person: PersonID, _ statement: Query) async throws {
        try await database.write(as: person) { transaction in
            guard try await transaction.execute(statement) == 1 else { throw StorageError.notFound }
        }
    }
}
