public import Accreditation
import Postgres

extension SessionStore {
    /// What came of changing one's password.
    public enum PasswordChange: Sendable {
        /// Every session ended; the token is of the new one.
        case changed(SessionToken)
        /// The password given as the current one is not it.
        case wrongPassword
        /// The new password is the current one.
        case unchanged
        /// Too many wrong tries; seconds until the next.
        case wait(Int)
    }

    /// Changes the password of a person who knows the current one, ends all their sessions and opens a new one.
    ///
    /// - Parameter login: the person's own login; wrong tries count as tries to sign in.
    /// - Throws: `PasswordHasher.Busy`.
    public func changePassword(
        from current: String, to new: String, login: String, as person: PersonID
    ) async throws -> PasswordChange {
        let row = try await database.query(as: person, "SELECT * FROM begin_sign_in(\(login))")[0]
        let seconds: Int = try row["wait_seconds"]
        if seconds > 0 { return .wait(seconds) }
        guard current.utf8.count <= PasswordRules.longest, try row.optionalID("person_id") == person,
            try await hasher.matches(current, secret: try row.decode(String?.self, "secret"))
        else { return .wrongPassword }
        if current == new { return .unchanged }
        let secret = try await hasher.secret(for: new)
        return .changed(
            try await database.write(as: person) { transaction in
                _ = try await transaction.pipeline([
                    "SELECT change_my_secret(\(secret))", "SELECT close_my_sessions(NULL)",
                ])
                return try await open(person, in: transaction)
            })
    }
}
