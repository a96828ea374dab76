public import Accreditation
import Postgres

/// What the operator's start page counts.
public struct OperatorStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Nil for anybody but an operator.
    public func counts(as person: PersonID) async throws -> OperatorCounts? {
        let rows = try await database.query(as: person, "SELECT * FROM operator_counts()")
        return try rows.first.map { row in
            OperatorCounts(
                accounts: try row["accounts"], closed: try row["closed"], neverUsed: try row["never_used"],
                provinces: try row["provinces"], districts: try row["districts"], schools: try row["schools"],
                signedIn: try row["signed_in"])
        }
    }
}

/// Accounts, units and sessions, counted.
public struct OperatorCounts: Sendable, Hashable {
    /// Open accounts.
    public var accounts: Int
    /// Closed accounts.
    public var closed: Int
    /// Open accounts whose first password was not changed yet.
    public var neverUsed: Int
    public var provinces: Int
    public var districts: Int
    public var schools: Int
    /// People with a live session.
    public var signedIn: Int
}
