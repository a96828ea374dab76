/// One row of a result.
public struct Row: Sendable {
    let result: ResultSet
    let index: Int32

    /// The columns' names in the order of the statement.
    public var columnNames: [String] { result.columns.names }

    /// The value of a column. NULL needs an optional type.
    ///
    /// - Throws: `PostgresError` of kind `decoding` that names the column, the statement and the reading place.
    public func decode<Value: PostgresValue>(
        _ type: Value.Type = Value.self, _ column: String, file: String = #fileID, line: Int = #line
    ) throws -> Value {
        guard let position = result.columns.index(of: column) else {
            throw problem("there is no such column", column, Place(file: file, line: line))
        }
        return try value(position, column, file, line)
    }

    /// The value of the column at a position, counted from 0.
    public func decode<Value: PostgresValue>(
        _ type: Value.Type = Value.self, at position: Int, file: String = #fileID, line: Int = #line
    ) throws -> Value {
        guard result.columns.names.indices.contains(position) else {
            throw problem("there is no such column", "#\(position)", Place(file: file, line: line))
        }
        return try value(position, result.columns.names[position], file, line)
    }

    /// The value of a column, named as in `row["name", as: String.self]`.
    public subscript<Value: PostgresValue>(
        _ column: String, as type: Value.Type = Value.self, file: String = #fileID, line: Int = #line
    ) -> Value {
        get throws { try decode(type, column, file: file, line: line) }
    }

    private func value<Value: PostgresValue>(
        _ position: Int, _ column: String, _ file: String, _ line: Int
    ) throws -> Value {
        if let value = result.value(index, position, as: Value.self) { return value }
        let found = result.isNull(index, position) ? "NULL" : "a value of another kind"
        throw problem("\(found) where \(Value.self) is wanted", column, Place(file: file, line: line))
    }

    private func problem(_ message: String, _ column: String, _ place: Place) -> PostgresError {
        var error = PostgresError(.decoding, message, query: result.query, at: place)
        error.column = column
        return error
    }
}
