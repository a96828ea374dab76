extension Pool {
    /// Runs the body in a transaction: COMMIT when it returns, ROLLBACK when it throws.
    ///
    /// BEGIN and the prelude are not sent alone: they travel with the body's first statement. A body that runs no
    /// statement costs nothing, and then the prelude does not run either.
    @discardableResult
    public func transaction<Value>(
        prelude: [Query] = [], level: IsolationLevel = .readCommitted, readOnly: Bool = false,
        isolation: isolated (any Actor)? = #isolation, file: String = #fileID, line: Int = #line,
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        let place = Place(file: file, line: line)
        let session = try await Session(pool: self, opening: opening(prelude, level, readOnly, place), at: place)
        defer { session.finish() }
        do {
            let value = try await body(Transaction(session: session))
            try await session.commit(at: place)
            return value
        } catch {
            await session.rollBack(at: place)
            throw error
        }
    }
}
