import CLibPQ

extension PostgresError {
    /// The error as the server reported it.
    init(_ kind: Kind, result: OpaquePointer, statement: Statement) {
        func field(_ code: Unicode.Scalar) -> String? { Self.field(code, of: result) }
        let message = field("M") ?? String(cString: PQresultErrorMessage(result))
        let state = field("C").map(SQLState.init(rawValue:))
        self.init(kind, message, sqlState: state, query: statement.query, at: statement.place)
        detail = field("D")
        hint = field("H")
        schema = field("s")
        table = field("t")
        column = field("c")
        constraint = field("n")
    }

    /// The server has ended the connection with this error.
    static func isFatal(_ result: OpaquePointer) -> Bool {
        let severity = field("V", of: result)
        return severity == "FATAL" || severity == "PANIC"
    }

    /// What libpq says about a connection, without the line breaks around it.
    static func message(of connection: OpaquePointer) -> String {
        let lines = String(cString: PQerrorMessage(connection)).split(whereSeparator: \.isNewline)
        return lines.isEmpty ? "the connection was lost" : lines.joined(separator: "; ")
    }

    private static func field(_ code: Unicode.Scalar, of result: OpaquePointer) -> String? {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
    }
}
