import Postgres

/// What can go wrong between a question and its answer, in terms that a page can explain.
public enum StorageError: Error, Sendable {
    /// Nothing there that this person may see.
    case notFound
    /// The person may see it but not do this to it in its present state.
    case refused
    /// The same thing exists already; the payload names the constraint.
    case duplicate(String)
    /// The database could not be reached or gave up; nothing was changed, or it is not known whether it was.
    case unavailable(any Error)

    static func translating<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as PostgresError {
            throw StorageError(error) ?? error
        }
    }

    private init?(_ error: PostgresError) {
        switch error.sqlState {
        case .insufficientPrivilege: self = .refused
        case .uniqueViolation: self = .duplicate(error.constraint ?? "")
        case nil: self = .unavailable(error)
        default:
            guard let state = error.sqlState, ["08", "53", "57"].contains(state.errorClass) else { return nil }
            self = .unavailable(error)
        }
    }
}

/// A write that came too late: somebody else changed the row after it was read. Carries what stands there now.
public struct StaleWrite: Error, Sendable, Equatable {
    /// The text or value that is stored.
    public let theirs: String
    /// Who stored it.
    public let theirsBy: String
    /// Its version.
    public let version: Int

    public init(theirs: String, theirsBy: String, version: Int) {
        self.theirs = theirs
        self.theirsBy = theirsBy
        self.version = version
    }
}
