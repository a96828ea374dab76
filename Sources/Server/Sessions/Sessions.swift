import Foundation

/// The door to the stored sessions; the storage supplies the real one.
struct Sessions: Sendable {
    /// The person of a session token, nil when the session is unknown, ended or idle for too long at that time.
    let find: @Sendable (_ token: String, _ now: Date) async throws -> SignedInPerson?

    /// Nobody is ever signed in.
    static let none = Sessions { _, _ in nil }
}
