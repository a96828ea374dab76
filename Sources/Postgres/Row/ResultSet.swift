import CLibPQ

/// The names of a statement's columns; shared by all results of one prepared statement.
final class Columns: Sendable {
    let names: [String]

    init(_ result: OpaquePointer) {
        names = (0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
    }

    func index(of name: String) -> Int? {
        names.firstIndex(of: name)
    }
}

/// One result of the server; freed with its last row.
///
/// Unchecked: libpq never changes a result once it is complete, and reading it is safe from any thread.
final class ResultSet: @unchecked Sendable {
    private let pointer: OpaquePointer
    let columns: Columns
    let query: Query
    let place: Place

    init(_ pointer: OpaquePointer, columns: Columns?, query: Query, place: Place) {
        self.pointer = pointer
        self.columns = columns ?? Columns(pointer)
        self.query = query
        self.place = place
    }

    deinit {
        PQclear(pointer)
    }

    var count: Int { Int(PQntuples(pointer)) }

    /// Rows inserted, changed, deleted or selected.
    var affected: Int {
        Int(String(cString: PQcmdTuples(pointer))) ?? 0
    }

    /// What the server says it did: `COMMIT`, `ROLLBACK`, `INSERT 0 1`.
    var tag: String { String(cString: PQcmdStatus(pointer)) }

    var rows: [Row] {
        (0..<count).map { Row(result: self, index: Int32($0)) }
    }

    func value<Value: PostgresValue>(_ row: Int32, _ column: Int, as type: Value.Type) -> Value? {
        let column = Int32(column)
        if PQgetisnull(pointer, row, column) == 1 { return Value(postgresText: nil) }
        guard let start = PQgetvalue(pointer, row, column) else { return nil }
        let count = Int(PQgetlength(pointer, row, column))
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            Value(postgresText: UnsafeBufferPointer(start: $0, count: count))
        }
    }

    func isNull(_ row: Int32, _ column: Int) -> Bool {
        PQgetisnull(pointer, row, Int32(column)) == 1
    }
}
