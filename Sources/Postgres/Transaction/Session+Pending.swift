import Synchronization

extension Session {
    var hasQueued: Bool { work.withLock { $0.hasQueued } }

    /// Lets statements travel with the next round trip.
    func enqueue(_ statements: [Statement], isOwn: Bool, at place: Place) throws {
        try work.withLock { work in
            guard work.phase != .ended else { throw RoundTrip.over(place) }
            work.pending += statements
            work.hasQueued = work.hasQueued || isOwn
        }
    }

    /// Marks the place to come back to; returns its name.
    func openSavepoint(at place: Place) throws -> String {
        try work.withLock { work in
            guard work.phase != .ended else { throw RoundTrip.over(place) }
            work.savepoints += 1
            let name = "p\(work.savepoints)"
            work.pending.append(.control("SAVEPOINT \(name)", at: place))
            return name
        }
    }

    /// Goes back to the savepoint: at no cost when it has not been sent yet, else with the next round trip.
    func undo(to name: String, at place: Place) {
        work.withLock { work in
            guard work.phase != .ended else { return }
            if let start = work.pending.firstIndex(where: { $0.query.text == "SAVEPOINT \(name)" }) {
                work.pending.removeSubrange(start...)
            } else {
                work.pending = ["ROLLBACK TO SAVEPOINT \(name)", "RELEASE SAVEPOINT \(name)"]
                    .map { .control($0, at: place) }
            }
            work.hasQueued = work.pending.contains { $0.isPrepared }
        }
    }

    /// Ends the transaction.
    ///
    /// - Throws: kind `transaction` when an error inside was swallowed and the server has undone everything.
    func commit(at place: Place) async throws {
        let isNeeded = work.withLock { work in
            if work.phase == .beginning, !work.hasQueued { work.phase = .ended }
            return work.phase != .ended
        }
        guard isNeeded else { return }
        let commit = Statement.control("COMMIT", at: place)
        try Self.checkCommitted(try await run([commit], at: place, commits: true).last, at: place)
    }

    /// COMMIT of a failed transaction is no error to the server: it answers ROLLBACK.
    static func checkCommitted(_ result: ResultSet?, at place: Place) throws {
        guard result?.tag != "COMMIT" else { return }
        throw PostgresError(
            .transaction, "an earlier error has undone the transaction", sqlState: .inFailedTransaction, at: place)
    }
}
