/// SQL text with its values apart from it.
///
/// A value enters only by interpolation and always becomes a parameter:
/// `"SELECT name FROM schools WHERE id = \(id)"` is sent as `… WHERE id = $1`.
public struct Query: Sendable, Equatable {
    /// The SQL with `$1`, `$2` … where the values stand.
    public private(set) var text: String
    /// The values as PostgreSQL reads them; nil is NULL.
    var binds: [String?]
    /// Where in the UTF-8 of `text` each `$n` starts, so that queries can be put together.
    private var places: [Int]

    init() {
        text = ""
        binds = []
        places = []
    }

    /// SQL that is not known when the program is written, such as a migration file. It carries no values.
    public init(unsafe text: String) {
        self.init()
        self.text = text
    }

    /// How many values the query carries.
    public var valueCount: Int { binds.count }

    /// Puts another query behind this one; its values are numbered anew.
    public mutating func append(_ other: Query) {
        guard !other.binds.isEmpty else {
            text += other.text
            return
        }
        let bytes = other.text.utf8
        var position = bytes.startIndex
        for (index, place) in other.places.enumerated() {
            let start = bytes.index(bytes.startIndex, offsetBy: place)
            text += other.text[position..<start]
            appendBind(other.binds[index])
            position = bytes.index(start, offsetBy: 1 + String(index + 1).utf8.count)
        }
        text += other.text[position...]
    }

    mutating func append(raw: String) {
        text += raw
    }

    mutating func appendBind(_ value: String?) {
        places.append(text.utf8.count)
        binds.append(value)
        text += "$"
        text += String(binds.count)
    }

    /// One query behind the other.
    public static func + (left: Query, right: Query) -> Query {
        var sum = left
        sum.append(right)
        return sum
    }

    /// Puts a query behind this one.
    public static func += (left: inout Query, right: Query) {
        left.append(right)
    }
}

extension Query: CustomStringConvertible {
    /// The SQL and its parameters starred: fit for logs.
    public var description: String {
        guard !binds.isEmpty else { return text }
        return text + " [" + binds.indices.map { "$\($0 + 1): ****" }.joined(separator: ", ") + "]"
    }
}
