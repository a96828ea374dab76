public import Accreditation
import Crypto
import Foundation
import Postgres

/// Signing in and out, and who is behind a session.
public struct SessionStore: Sendable {
    let database: Database
    let hasher: PasswordHasher
    let limits: SessionLimits

    public init(_ database: Database, hasher: PasswordHasher, limits: SessionLimits = SessionLimits()) {
        self.database = database
        self.hasher = hasher
        self.limits = limits
    }

    /// What came of a try to sign in.
    public enum SignIn: Sendable {
        case signedIn(SessionToken)
        /// Login unknown, account closed or password wrong: nobody is told which.
        case refused
        /// Too many tries with this login; seconds until the next.
        case wait(Int)
    }

    /// Checks a password and opens a session with a new token.
    ///
    /// - Throws: `PasswordHasher.Busy` when too many people sign in at this moment.
    public func signIn(login: String, password: String) async throws -> SignIn {
        let name = login.lowercased()
        guard LoginName.isValid(name), password.utf8.count <= PasswordRules.longest else {
            _ = try await hasher.matches("", secret: nil)
            return .refused
        }
        let row = try await database.query(as: nil, "SELECT * FROM begin_sign_in(\(name))")[0]
        let seconds: Int = try row["wait_seconds"]
        if seconds > 0 { return .wait(seconds) }
        let matches = try await hasher.matches(password, secret: try row.decode(String?.self, "secret"))
        guard matches, let person: PersonID = try row.optionalID("person_id") else { return .refused }
        return .signedIn(try await database.write(as: nil) { try await open(person, in: $0) })
    }

    /// The person of a token; nil when the session is unknown, ended or idle for too long, or the account is closed.
    public func person(of token: SessionToken) async throws -> SessionPerson? {
        let rows = try await database.query(
            as: nil,
            """
            SELECT p.*, unread_notices(p.person_id) AS unread
            FROM session_person(\(token.hash)::bytea, \(limits.idleText)::interval) p
            """)
        return try rows.first.map(SessionPerson.init(row:))
    }

    /// Ends one session.
    public func signOut(_ token: SessionToken) async throws {
        _ = try await database.query(as: nil, "SELECT close_session(\(token.hash)::bytea)")
    }

    /// Ends every other session of a person.
    ///
    /// - Returns: how many.
    public func signOutElsewhere(keeping token: SessionToken, as person: PersonID) async throws -> Int {
        let rows = try await database.query(as: person, "SELECT close_my_sessions(\(token.hash)::bytea) AS ended")
        return try rows[0]["ended"]
    }

    /// Where a person is signed in now, the latest first.
    public func sessions(current token: SessionToken, as person: PersonID) async throws -> [OpenSession] {
        let rows = try await database.query(
            as: person, "SELECT * FROM my_sessions(\(token.hash)::bytea, \(limits.idleText)::interval)")
        return try rows.map {
            OpenSession(
                openedAt: try $0["opened_at"], seenAt: try $0["seen_at"],
                isCurrent: try $0["is_current"])
        }
    }

    func open(_ person: PersonID, in transaction: Transaction) async throws -> SessionToken {
        let token = SessionToken()
        let secret = Data(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }).base64EncodedString()
        _ = try await transaction.query(
            """
            SELECT open_session(\(person), \(token.hash)::bytea, \(secret), \(limits.absoluteText)::interval)
            """)
        return token
    }
}

extension SessionPerson {
    init(row: Row) throws {
        let roles: [String] = try row["roles"]
        let units: [String] = try row["unit_ids"]
        let names: [String] = try row["unit_names"]
        let held = zip(roles, zip(units, names)).compactMap { role, unit in
            Role(rawValue: role).map { HeldRole(role: $0, unit: UnitID(unit.0), unitName: unit.1) }
        }
        self.init(
            id: try row.id("person_id"), fullName: try row["full_name"], login: try row["login"],
            formSecret: try row["csrf_token"], mustChangePassword: try row["must_change"], roles: held,
            unread: try row["unread"])
    }
}
