/// A statement that the server knows by name.
final class PreparedStatement {
    let name: String
    let text: String
    var lastUse: UInt64
    var columns: Columns?

    init(name: String, text: String, lastUse: UInt64) {
        self.name = name
        self.text = text
        self.lastUse = lastUse
    }
}

/// The statements one connection has prepared; the least recently used leave first.
struct StatementCache {
    let capacity: Int
    private var statements: [String: PreparedStatement] = [:]
    private var clock: UInt64 = 0
    private var names: UInt64 = 0
    /// Names that have left the cache but that the server still keeps.
    private(set) var doomed: [String] = []

    init(capacity: Int) {
        self.capacity = max(1, capacity)
    }

    var count: Int { statements.count }

    /// The statement for a text and whether it has to be prepared first.
    mutating func statement(for text: String) -> (statement: PreparedStatement, isNew: Bool) {
        clock += 1
        if let known = statements[text] {
            known.lastUse = clock
            return (known, false)
        }
        names += 1
        let statement = PreparedStatement(name: "s\(names)", text: text, lastUse: clock)
        statements[text] = statement
        return (statement, true)
    }

    /// The statement could not be prepared, or the server has forgotten it.
    mutating func forget(_ statement: PreparedStatement) {
        if statements[statement.text] === statement { statements[statement.text] = nil }
    }

    /// The server still knows the statement, but its plan is of no use any more.
    mutating func doom(_ statement: PreparedStatement) {
        forget(statement)
        doomed.append(statement.name)
    }

    /// Nothing that the server is said to have prepared can be relied on.
    mutating func forgetAll() {
        statements.removeAll()
        doomed.removeAll()
    }

    /// Takes the least recently used statements out until the capacity is kept.
    mutating func trim() {
        while statements.count > capacity, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
            doom(oldest)
        }
    }

    mutating func takeDoomed() -> [String] {
        defer { doomed.removeAll() }
        return doomed
    }
}
