public import Accreditation
public import Logging
import Postgres

/// Accounts made by whoever runs the installation, as the owner of the schema: the first operator, and forgotten
/// passwords of people whom nobody above can help.
public struct AccountAdministration: Sendable {
    private let pool: Pool
    private let hasher: PasswordHasher

    /// - Parameter address: a libpq connection string or URL for the owner of the schema.
    public init(
        address: String, schema: String = Database.standardSchema, hasher: PasswordHasher = PasswordHasher(),
        logger: Logger
    ) {
        var configuration = PoolConfiguration(address: address, size: 1)
        configuration.applicationName = "accreditation user"
        configuration.setUp = [Database.searchPath(schema)]
        pool = Pool(configuration, logger: logger)
        self.hasher = hasher
    }

    /// Makes an account with a one-time password.
    ///
    /// - Throws: ``AccountProblem``; `StorageError` when the database refuses.
    public func create(_ account: NewAccount, password: String? = nil) async throws -> GivenPassword {
        let given = password ?? OneTimePassword.make()
        let secret = try await hasher.secret(for: given)
        let login = try await StorageError.translating {
            try await pool.transaction { transaction in
                let login = try await account.insert(in: transaction, by: nil)
                try await account.insertRole(in: transaction, by: nil)
                try await account.insertEmployment(in: transaction)
                try await transaction.execute(
                    "INSERT INTO credential (person_id, secret) VALUES (\(account.id), \(secret))")
                return login
            }
        }
        return GivenPassword(person: account.id, login: login, password: given)
    }

    /// Gives a new one-time password and ends the account's sessions.
    ///
    /// - Throws: `StorageError.notFound` for an unknown login.
    public func reset(login: String) async throws -> GivenPassword {
        let given = OneTimePassword.make()
        let secret = try await hasher.secret(for: given)
        let person = try await StorageError.translating {
            try await pool.transaction { transaction -> PersonID in
                let found = try await transaction.query("SELECT id FROM person WHERE login = \(login)")
                guard let person: PersonID = try found.first?.id("id") else { throw StorageError.notFound }
                try await transaction.execute(
                    """
                    INSERT INTO credential (person_id, secret) VALUES (\(person), \(secret))
                    ON CONFLICT (person_id) DO UPDATE SET secret = \(secret), must_change = true, changed_at = now()
                    """)
                try await transaction.execute("DELETE FROM session WHERE person_id = \(person)")
                try await transaction.execute("DELETE FROM sign_in_attempt WHERE login = \(login)")
                return person
            }
        }
        return GivenPassword(person: person, login: login, password: given)
    }

    /// The unit with a code of the sector database; nil when there is none.
    public func unit(code: String) async throws -> UnitID? {
        try await StorageError.translating {
            try await pool.query("SELECT id FROM unit WHERE code = \(code)").first?.id("id")
        }
    }

    /// Closes the connections.
    public func shutdown() async { await pool.shutdown() }
}
