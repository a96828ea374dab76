public import Accreditation
import Postgres

public import struct Foundation.UUID

extension PersonStore {
    /// Makes the accounts of a list with one-time passwords, all or none, and marks the list as taken.
    ///
    /// Two lists for the same unit wait for each other; the second one sees what the first has made.
    ///
    /// - Parameters:
    ///   - draft: the list.
    ///   - known: the accounts of the same units as they were when the list was looked at.
    /// - Returns: what was given, in the order of the accounts.
    /// - Throws: ``AccountListProblem``, ``AccountProblem``, `StorageError.refused`, `PasswordHasher.Busy`.
    public func createAll(
        _ accounts: [NewAccount], from draft: UUID, known: [KnownAccount], as person: PersonID
    ) async throws -> [GivenPassword] {
        let passwords = accounts.map { _ in OneTimePassword.make() }
        let secrets = try await hasher.secrets(forDrawn: passwords)
        let homes = Set(accounts.compactMap(\.home)).sorted { $0.description < $1.description }
        // Logins that were typed come first: one that is proposed for somebody else gets a number.
        let order = accounts.indices.sorted { accounts[$0].login != nil && accounts[$1].login == nil }
        return try await database.write(as: person) { transaction in
            try await PersonStore.begin(draft, homes, known, in: transaction)
            var logins: [Int: String] = [:]
            for index in order {
                let account = accounts[index]
                logins[index] = try await account.insert(in: transaction, by: person)
                try await account.insertRole(in: transaction, by: person)
                try await account.insertEmployment(in: transaction)
                let rows = try await transaction.query("SELECT give_secret(\(account.id), \(secrets[index])) AS given")
                guard try rows[0].decode(Bool.self, "given") else { throw StorageError.refused }
            }
            return accounts.indices.map {
                GivenPassword(person: accounts[$0].id, login: logins[$0] ?? "", password: passwords[$0])
            }
        }
    }

    private static func begin(
        _ draft: UUID, _ homes: [UnitID], _ known: [KnownAccount], in transaction: Transaction
    ) async throws {
        for home in homes {
            _ = try await transaction.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(\(home.description), 55)) IS NULL AS locked")
        }
        let taken = try await transaction.execute(
            "UPDATE account_draft SET taken_at = now() WHERE id = \(draft) AND taken_at IS NULL")
        guard taken == 1 else { throw AccountListProblem.alreadyTaken }
        let now = try await transaction.query(KnownAccount.query(homes)).map(KnownAccount.init(row:))
        guard now == known.filter({ homes.contains($0.home) }) else { throw AccountListProblem.changed }
    }
}
