extension Query: ExpressibleByStringInterpolation {
    /// A query without values.
    public init(stringLiteral value: String) {
        self.init(unsafe: value)
    }

    /// A query whose interpolated values are parameters.
    public init(stringInterpolation: Interpolation) {
        self = stringInterpolation.query
    }

    /// Gathers the text and the values of an interpolated query.
    public struct Interpolation: StringInterpolationProtocol {
        var query = Query()

        public init(literalCapacity: Int, interpolationCount: Int) {
            query.binds.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            query.append(raw: literal)
        }

        /// A value, as a parameter. Arrays are one parameter: `= ANY(\(ids))`.
        public mutating func appendInterpolation<Value: PostgresValue>(_ value: Value) {
            query.appendBind(value.postgresText)
        }

        /// A value or NULL, as a parameter.
        public mutating func appendInterpolation<Value: PostgresValue>(_ value: Value?) {
            query.appendBind(value?.postgresText)
        }

        /// JSON text, as a parameter of type jsonb.
        public mutating func appendInterpolation(json text: String?) {
            query.appendBind(text)
            query.append(raw: "::jsonb")
        }

        /// A piece of a query, with its values.
        public mutating func appendInterpolation(_ part: Query) {
            query.append(part)
        }

        /// Text that becomes part of the SQL itself. Never pass anything that a person has typed.
        public mutating func appendInterpolation(unsafe text: String) {
            query.append(raw: text)
        }

        /// A name of a table, column or role, quoted.
        public mutating func appendInterpolation(identifier name: String) {
            query.append(raw: "\"")
            for character in name.unicodeScalars where character != "\0" {
                query.append(raw: character == "\"" ? "\"\"" : String(character))
            }
            query.append(raw: "\"")
        }
    }
}
