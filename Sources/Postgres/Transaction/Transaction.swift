/// A transaction that is open, for the statements of one `Pool.transaction`. Useless after its end.
public struct Transaction: Sendable {
    let session: Session

    /// Runs a statement and returns its rows.
    public func query(_ query: Query, file: String = #fileID, line: Int = #line) async throws -> [Row] {
        try await pipeline([query], file: file, line: line)[0]
    }

    /// Runs a statement and returns how many rows it inserted, changed, deleted or selected.
    @discardableResult
    public func execute(_ query: Query, file: String = #fileID, line: Int = #line) async throws -> Int {
        try await run([query], Place(file: file, line: line))[0].affected
    }

    /// Runs several statements in one round trip and returns the rows of each. The first error stops the rest.
    public func pipeline(_ queries: [Query], file: String = #fileID, line: Int = #line) async throws -> [[Row]] {
        try await run(queries, Place(file: file, line: line)).map(\.rows)
    }

    /// Lets a statement travel with the next round trip, at the latest with COMMIT. Its error appears there, with the
    /// place of this call; its rows are dropped.
    public func enqueue(_ query: Query, file: String = #fileID, line: Int = #line) throws {
        let place = Place(file: file, line: line)
        try session.enqueue([Statement(query: query, place: place)], isOwn: true, at: place)
    }

    /// Runs text with any number of statements and no values: migrations.
    public func runScript(_ text: String, file: String = #fileID, line: Int = #line) async throws {
        try await session.runScript(text, at: Place(file: file, line: line))
    }

    /// Undoes what the body did when it throws, and only that; the transaction can go on. May be nested.
    @discardableResult
    public func savepoint<Value>(
        isolation: isolated (any Actor)? = #isolation, file: String = #fileID, line: Int = #line,
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        let place = Place(file: file, line: line)
        let name = try session.openSavepoint(at: place)
        do {
            let value = try await body(self)
            if session.hasQueued { _ = try await session.run([], at: place) }
            try session.enqueue([.control("RELEASE SAVEPOINT \(name)", at: place)], isOwn: false, at: place)
            return value
        } catch {
            session.undo(to: name, at: place)
            throw error
        }
    }

    private func run(_ queries: [Query], _ place: Place) async throws -> [ResultSet] {
        try await session.run(queries.map { Statement(query: $0, place: place) }, at: place)
    }
}
