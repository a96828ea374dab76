/// What went wrong with a statement or with the way to the server.
public struct PostgresError: Error, Sendable {
    /// What kind of trouble it is, which decides what the caller can do.
    public enum Kind: Sendable, Hashable {
        /// The server refused or aborted the statement; the connection is fine.
        case query
        /// The server could not be reached or the connection broke; whether the statement had an effect is unknown
        /// unless it was never sent.
        case connection
        /// No connection became free within the acquire timeout: the system is overloaded.
        case exhausted
        /// The pool has been shut down.
        case closed
        /// A column is missing or holds something that the wanted type cannot hold.
        case decoding
        /// The transaction was used after its end, or after an error inside it was swallowed.
        case transaction
    }

    public let kind: Kind
    /// Given by the server, therefore nil for most errors that are not of kind `query`.
    public var sqlState: SQLState?
    /// The server's sentence. It may quote values: not for logs.
    public let message: String
    /// The server's second sentence. It often quotes values: not for logs.
    public var detail: String?
    public var hint: String?
    public var schema: String?
    public var table: String?
    public var column: String?
    /// The name of the violated constraint.
    public var constraint: String?
    /// The SQL with its parameters starred.
    public var statement: String?
    /// Who asked for the statement.
    public let place: Place

    /// The caller's file, as `#fileID` gives it.
    public var file: String { place.file }
    /// The caller's line.
    public var line: Int { place.line }

    public init(_ kind: Kind, _ message: String, sqlState: SQLState? = nil, query: Query? = nil, at place: Place) {
        self.kind = kind
        self.message = message
        self.sqlState = sqlState
        self.statement = query?.description
        self.place = place
    }
}

extension PostgresError: CustomStringConvertible {
    /// Fit for logs: everything but the values. The server's sentence is left out where it may quote one
    /// (data errors, class 22).
    public var description: String {
        var parts = ["\(place): \(kind) error"]
        if let sqlState { parts.append("SQLSTATE \(sqlState)") }
        if sqlState?.errorClass != "22" { parts.append(message) }
        if let table { parts.append("table \(table)") }
        if let column { parts.append("column \(column)") }
        if let constraint { parts.append("constraint \(constraint)") }
        if let statement { parts.append("in: \(statement)") }
        return parts.joined(separator: "; ")
    }
}
