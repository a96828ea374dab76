import CLibPQ

extension Connection {
    /// What the server will answer next.
    private enum Expectation {
        case prepared(PreparedStatement, Statement)
        case result(PreparedStatement?, Statement)

        var statement: Statement {
            switch self {
            case .prepared(_, let statement), .result(_, let statement): statement
            }
        }
    }

    /// Sends all statements at once and waits for all answers: one round trip.
    ///
    /// - Returns: one result per statement.
    /// - Throws: the error of the first statement that failed; those behind it have not run.
    func run(_ batch: [Statement]) throws -> [ResultSet] {
        lostStatement = false
        let parameters = try batch.map(parameters(of:))
        deallocateDoomed()
        var expected: [Expectation] = []
        expected.reserveCapacity(batch.count + 1)
        for (statement, values) in zip(batch, parameters) {
            try send(statement, values, &expected)
        }
        guard let last = batch.last else { return [] }
        guard sync() else { throw failure(last) }
        defer { cache.trim() }
        return try receive(expected)
    }

    private func parameters(of statement: Statement) throws -> Parameters {
        if let parameters = Parameters(statement.query.binds) { return parameters }
        let message = "a text value contains the character U+0000"
        throw PostgresError(
            .query, message, sqlState: .characterNotInRepertoire, query: statement.query, at: statement.place)
    }

    private func send(_ statement: Statement, _ values: Parameters, _ expected: inout [Expectation]) throws {
        guard statement.isPrepared else {
            let sent = values.withPointers { PQsendQueryParams(handle, statement.query.text, $0, nil, $1, nil, nil, 0) }
            guard sent == 1 else { throw failure(statement) }
            return expected.append(.result(nil, statement))
        }
        let (prepared, isNew) = cache.statement(for: statement.query.text)
        if isNew {
            guard PQsendPrepare(handle, prepared.name, prepared.text, 0, nil) == 1 else { throw failure(statement) }
            expected.append(.prepared(prepared, statement))
        }
        let sent = values.withPointers { PQsendQueryPrepared(handle, prepared.name, $0, $1, nil, nil, 0) }
        guard sent == 1 else { throw failure(statement) }
        expected.append(.result(prepared, statement))
    }

    private func receive(_ expected: [Expectation]) throws -> [ResultSet] {
        var results: [ResultSet] = []
        results.reserveCapacity(expected.count)
        var problem: PostgresError?
        for expectation in expected {
            do {
                if let result = try take(expectation, aborted: problem != nil) { results.append(result) }
            } catch let error as PostgresError {
                problem = error
            }
        }
        try finishBatch(expected.last?.statement, problem)
        return results
    }

    /// Reads one answer; nil when it carries no result.
    private func take(_ expectation: Expectation, aborted: Bool) throws -> ResultSet? {
        guard let pointer = PQgetResult(handle) else {
            if aborted { return nil }
            throw PostgresError(
                .connection, PostgresError.message(of: handle), query: expectation.statement.query,
                at: expectation.statement.place)
        }
        while let end = PQgetResult(handle) { PQclear(end) }
        switch PQresultStatus(pointer) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            return accept(pointer, expectation)
        default:
            defer { PQclear(pointer) }
            let error = failure(expectation.statement, pointer)
            dismiss(expectation, aborted ? nil : error.sqlState)
            if aborted { return nil }
            throw error
        }
    }

    private func accept(_ pointer: OpaquePointer, _ expectation: Expectation) -> ResultSet? {
        guard case .result(let prepared, let statement) = expectation else {
            PQclear(pointer)
            return nil
        }
        let result = ResultSet(
            pointer, columns: prepared?.columns, query: statement.query, place: statement.place)
        prepared?.columns = result.columns
        return result
    }

    /// Keeps the cache true to what the server knows after a failure.
    private func dismiss(_ expectation: Expectation, _ state: SQLState?) {
        switch expectation {
        case .prepared(let prepared, _):
            cache.forget(prepared)
        case .result(.some(let prepared), _) where state == .featureNotSupported:
            cache.doom(prepared)
            lostStatement = true
        case .result(.some, _) where state == .invalidStatementName:
            cache.forgetAll()
            lostStatement = true
        case .result: break
        }
    }

    /// Reads on to the end of the batch, so that the next one starts clean.
    private func finishBatch(_ last: Statement?, _ problem: PostgresError?) throws {
        while !isBroken, let end = PQgetResult(handle) {
            defer { PQclear(end) }
            if PQresultStatus(end) == PGRES_PIPELINE_SYNC { break }
        }
        if let problem { throw problem }
        if isBroken, let last { throw failure(last) }
    }

    /// Lets the server forget statements that have left the cache, in a batch of their own.
    private func deallocateDoomed() {
        guard !cache.doomed.isEmpty, !isInTransaction else { return }
        var open = 0
        for name in cache.takeDoomed() {
            guard PQsendQueryParams(handle, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 0) == 1,
                PQpipelineSync(handle) == 1
            else { return }
            open += 1
        }
        var emptyAnswers = 0
        while open > 0, emptyAnswers < 3, !isBroken {
            guard let result = PQgetResult(handle) else {
                emptyAnswers += 1
                continue
            }
            emptyAnswers = 0
            if PQresultStatus(result) == PGRES_PIPELINE_SYNC { open -= 1 }
            PQclear(result)
        }
    }
}
