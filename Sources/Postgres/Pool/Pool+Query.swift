extension Pool {
    /// Runs a statement by itself, in one round trip, and returns its rows.
    public func query(_ query: Query, file: String = #fileID, line: Int = #line) async throws -> [Row] {
        try await alone(query, Place(file: file, line: line)).rows
    }

    /// Runs a statement by itself and returns how many rows it inserted, changed, deleted or selected.
    @discardableResult
    public func execute(_ query: Query, file: String = #fileID, line: Int = #line) async throws -> Int {
        try await alone(query, Place(file: file, line: line)).affected
    }

    /// BEGIN, the prelude, one statement and COMMIT in one round trip. Returns the statement's rows.
    public func queryOnce(
        prelude: [Query], level: IsolationLevel = .readCommitted, readOnly: Bool = false, _ query: Query,
        file: String = #fileID, line: Int = #line
    ) async throws -> [Row] {
        try await pipelineOnce(
            prelude: prelude, level: level, readOnly: readOnly, [query], file: file, line: line)[0]
    }

    /// BEGIN, the prelude, the statements and COMMIT in one round trip. Returns the rows of each statement.
    public func pipelineOnce(
        prelude: [Query], level: IsolationLevel = .readCommitted, readOnly: Bool = false, _ queries: [Query],
        file: String = #fileID, line: Int = #line
    ) async throws -> [[Row]] {
        let place = Place(file: file, line: line)
        let session = try await Session(pool: self, opening: opening(prelude, level, readOnly, place), at: place)
        defer { session.finish() }
        do {
            let batch = queries.map { Statement(query: $0, place: place) } + [.control("COMMIT", at: place)]
            let results = try await session.run(batch, at: place, commits: true)
            try Session.checkCommitted(results.last, at: place)
            return results.dropLast().map(\.rows)
        } catch {
            await session.rollBack(at: place)
            throw error
        }
    }

    /// Runs text with any number of statements and no values, in the server's simple protocol.
    /// What SET changes outside of a transaction stays with one connection of the pool: use `setUp` instead.
    public func runScript(_ text: String, file: String = #fileID, line: Int = #line) async throws {
        let place = Place(file: file, line: line)
        let session = try await Session(pool: self, opening: [], at: place)
        defer { session.finish() }
        try await session.runScript(text, at: place)
    }

    private func alone(_ query: Query, _ place: Place) async throws -> ResultSet {
        let session = try await Session(pool: self, opening: [], at: place)
        defer { session.finish() }
        return try await session.run([Statement(query: query, place: place)], at: place)[0]
    }

    func opening(_ prelude: [Query], _ level: IsolationLevel, _ readOnly: Bool, _ place: Place) -> [Statement] {
        [.control(level.begin(readOnly: readOnly), at: place)]
            + prelude.map { Statement(query: $0, place: place) }
    }
}
