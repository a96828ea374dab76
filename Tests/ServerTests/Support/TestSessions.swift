import Accreditation
import Foundation
import Postgres
import Storage
import TestSupport

@testable import Server

extension Visitor {
    /// Another visitor of the same server, signed in as this person of the world.
    func acting(as id: PersonID) async throws -> Visitor {
        guard let world else { throw NoWorld() }
        return Visitor(client: client, world: world, person: try await world.signIn(id))
    }
}

/// The visitor belongs to a server without a database.
struct NoWorld: Error {}

extension TestWorld {
    /// Opens a real session for a person, past the password.
    func signIn(_ id: PersonID) async throws -> SignedInPerson {
        let (token, secret) = (SessionToken(), FormSecret())
        let text = Data(secret.bytes).base64EncodedString()
        let row = try await owner.transaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO credential (person_id, secret, must_change) VALUES (\(id.uuid), 'none', false)
                ON CONFLICT DO NOTHING
                """)
            try await transaction.execute(
                "SELECT open_session(\(id.uuid), \(token.hash)::bytea, \(text), '1 hour'::interval)")
            return try await transaction.query("SELECT full_name, login FROM person WHERE id = \(id.uuid)")[0]
        }
        return SignedInPerson(
            id: id, name: try row["full_name"], login: try row["login"], roles: [], session: token,
            formSecret: secret)
    }
}
