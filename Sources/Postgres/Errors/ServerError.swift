import CLibPQ

extension PostgresError {
    /// The error as the server reported it.
    init(_ kind: Kind, result: OpaquePointer, statement: Statement) {
        func field(_ code: String) -> String? {
            code.unicodeScalars.first.flatMap { PQresultErrorField(result, Int32($0.value)) }
                .map { String(cString: $0) }
        }
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
}
