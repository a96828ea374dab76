public import Accreditation
import Postgres

/// Why an account could not be made.
public enum AccountProblem: Error, Sendable, Equatable {
    /// Somebody else signs in with this name.
    case loginTaken
    /// No login can be made of the name; one has to be typed.
    case loginNeeded
    /// This very form was sent before and the account exists.
    case alreadyMade
}

extension PersonStore {
    /// Makes an account with its role and a one-time password.
    ///
    /// - Parameter password: the one-time password; nil makes a readable one.
    /// - Throws: ``AccountProblem``, `StorageError.refused` when the person does not look after the unit or may not
    ///   grant the role, `PasswordHasher.Busy`.
    public func create(
        _ account: NewAccount, password: String? = nil, as person: PersonID
    ) async throws -> GivenPassword {
        let given = password ?? OneTimePassword.make()
        let secret = try await hasher.secret(for: given)
        let login = try await database.write(as: person) { transaction in
            let login = try await account.insert(in: transaction, by: person)
            try await account.insertRole(in: transaction, by: person)
            try await account.insertEmployment(in: transaction)
            let rows = try await transaction.query("SELECT give_secret(\(account.id), \(secret)) AS given")
            guard try rows[0].decode(Bool.self, "given") else { throw StorageError.refused }
            return login
        }
        return GivenPassword(person: account.id, login: login, password: given)
    }

    /// Gives a new one-time password and ends the sessions of the account.
    ///
    /// - Throws: `StorageError.notFound` when the person does not look after the account.
    public func resetPassword(of id: PersonID, as person: PersonID) async throws -> GivenPassword {
        let given = OneTimePassword.make()
        let secret = try await hasher.secret(for: given)
        let login = try await database.write(as: person) { transaction in
            let lists = try await transaction.pipeline([
                "SELECT give_secret(\(id), \(secret)) AS given", "SELECT login FROM person WHERE id = \(id)",
            ])
            guard try lists[0][0].decode(Bool.self, "given"), let row = lists[1].first else {
                throw StorageError.notFound
            }
            return try row.decode(String.self, "login")
        }
        return GivenPassword(person: id, login: login, password: given)
    }
}

extension NewAccount {
    /// Makes the person; a login that is taken gets a number unless it was typed.
    ///
    /// - Returns: the login.
    func insert(in transaction: Transaction, by maker: PersonID?) async throws -> String {
        if let login { return try await insert(login: login, in: transaction, by: maker) }
        guard let proposal = LoginName.proposal(for: fullName) else { throw AccountProblem.loginNeeded }
        for number in 1...999 {
            let login = number == 1 ? proposal : proposal + String(number)
            do {
                return try await insert(login: login, in: transaction, by: maker)
            } catch AccountProblem.loginTaken {
                continue
            }
        }
        throw AccountProblem.loginTaken
    }

    private func insert(login: String, in transaction: Transaction, by maker: PersonID?) async throws -> String {
        do {
            _ = try await transaction.savepoint { inner in
                try await inner.execute(
                    """
                    INSERT INTO person (id, login, full_name, post, phone, home_unit, created_by)
                    VALUES (\(id), \(login), \(fullName), \(post), \(phone), \(home), \(maker))
                    """)
            }
            return login
        } catch let error as PostgresError where error.sqlState == .uniqueViolation {
            throw error.constraint == "person_pkey" ? AccountProblem.alreadyMade : AccountProblem.loginTaken
        }
    }

    func insertRole(in transaction: Transaction, by maker: PersonID?) async throws {
        guard let role else { return }
        try await transaction.execute(
            """
            INSERT INTO role_assignment (person_id, unit_id, role, granted_by)
            VALUES (\(id), \(home), \(word: role), \(maker))
            """)
    }

    func insertEmployment(in transaction: Transaction) async throws {
        guard let unit = workplace ?? home else { return }
        try await transaction.execute(
            "INSERT INTO employment (person_id, unit_id, post) VALUES (\(id), \(unit), \(post))")
    }
}
