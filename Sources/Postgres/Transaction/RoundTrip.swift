import Logging
import Synchronization

/// One batch on its way to the server and back, on a thread that may block; includes opening, checking and replacing
/// the connection, and trying again where that is certainly harmless.
struct RoundTrip {
    let pool: Pool
    let interruption: Interruption
    let place: Place
    /// The batch ends the transaction, so its fate is unknown when the connection breaks.
    let commits: Bool

    static func over(_ place: Place) -> PostgresError {
        PostgresError(.transaction, "the transaction is over", at: place)
    }

    func run(_ statements: [Statement], _ work: inout Session.Work) throws -> [ResultSet] {
        guard work.phase != .ended else { throw Self.over(place) }
        let batch = work.pending + statements
        do {
            let results = try attemptTwice(batch, &work)
            succeed(&work)
            return Array(results.suffix(statements.count))
        } catch {
            fail(&work)
            throw error
        }
    }

    private func attemptTwice(_ batch: [Statement], _ work: inout Session.Work) throws -> [ResultSet] {
        do {
            return try attempt(batch, &work)
        } catch let error as PostgresError where mayRepeat(work) {
            pool.logger.debug(
                "Repeating statements that had no effect",
                metadata: ["place": "\(place)", "state": "\(error.sqlState?.rawValue ?? "none")"])
            try clear(&work)
            return try attempt(batch, &work)
        }
    }

    private func attempt(_ batch: [Statement], _ work: inout Session.Work) throws -> [ResultSet] {
        let connection = try ready(&work)
        try interruption.begin(connection)
        let before = connection.roundTrips
        defer { pool.roundTripCount.add(connection.roundTrips - before, ordering: .relaxed) }
        let result = Result { try connection.run(batch) }
        if interruption.end() {
            work.connection = nil
            work.phase = .ended
            if case .failure(let error as PostgresError) = result, error.sqlState == .queryCanceled {
                throw CancellationError()
            }
        }
        return try result.get()
    }

    /// The connection, opened or checked when this is the session's first use of it.
    private func ready(_ work: inout Session.Work) throws -> Connection {
        if let connection = work.connection {
            guard let preparation = work.preparation else { return connection }
            work.preparation = nil
            if connection.isUsable(thorough: preparation == .check) { return connection }
            pool.logger.debug("Replacing a database connection that has gone away")
            work.connection = nil
        }
        let connection = try Connection.open(pool.configuration, at: place) { !interruption.isCancelled }
        pool.openedCount.add(1, ordering: .relaxed)
        work.preparation = nil
        work.connection = connection
        return connection
    }

    /// Nothing of the batch can have had an effect: the server had forgotten a statement and the whole batch was
    /// undone, or the connection broke before the transaction's end was sent.
    private func mayRepeat(_ work: Session.Work) -> Bool {
        guard let connection = work.connection, !interruption.isCancelled else { return false }
        switch work.phase {
        case .autocommit: return connection.lostStatement
        case .beginning: return connection.lostStatement || (connection.isBroken && !commits)
        case .open, .ended: return false
        }
    }

    private func clear(_ work: inout Session.Work) throws {
        guard let connection = work.connection else { return }
        if connection.isBroken {
            work.connection = nil
        } else if connection.isInTransaction {
            _ = try connection.run([.control("ROLLBACK", at: place)])
        }
    }

    private func succeed(_ work: inout Session.Work) {
        work.pending = []
        work.hasQueued = false
        if commits { work.phase = .ended } else if work.phase == .beginning { work.phase = .open }
    }

    /// Keeps the session's phase true to what the server thinks.
    private func fail(_ work: inout Session.Work) {
        guard let connection = work.connection, !connection.isBroken else {
            work.connection = nil
            work.phase = .ended
            return
        }
        if connection.isInTransaction {
            work.phase = .open
            work.pending = []
            work.hasQueued = false
        } else if work.phase == .open {
            work.phase = .ended
        }
    }
}
