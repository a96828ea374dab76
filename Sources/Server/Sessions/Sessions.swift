import Accreditation
import Foundation
import Storage

/// The door to the stored sessions.
struct Sessions: Sendable {
    /// The person of a session token, nil when the session is unknown, ended or idle for too long.
    let find: @Sendable (_ token: SessionToken) async throws -> SignedInPerson?

    /// Nobody is ever signed in.
    static let none = Sessions { _ in nil }
}

extension Sessions {
    init(_ store: SessionStore) {
        self.init { token in
            guard let person = try await store.person(of: token), let secret = FormSecret(text: person.formSecret)
            else { return nil }
            return SignedInPerson(
                id: person.id, name: person.fullName, login: person.login,
                roles: person.roles.map { RoleSummary(kind: $0.role, unitName: $0.unitName, unitID: $0.unit) },
                session: token, formSecret: secret, mustChangePassword: person.mustChangePassword,
                unread: person.unread)
        }
    }
}

extension FormSecret {
    /// Reads the base64 text that a session's row holds.
    fileprivate init?(text: String) {
        guard let data = Data(base64Encoded: text) else { return nil }
        self.init(bytes: Array(data))
    }
}
