import Logging
import Synchronization

/// The use of one connection, from leasing it to giving it back.
///
/// Round trips of one session never overlap, even when child tasks share it: each takes the lock on the pool's thread.
final class Session: Sendable {
    enum Phase: Equatable {
        /// Every batch stands for itself.
        case autocommit
        /// BEGIN waits to travel with the first statement.
        case beginning
        case open
        case ended
    }

    struct Work {
        var connection: Connection?
        /// What the first use has to do; nil afterwards.
        var preparation: PoolStateMachine.Preparation?
        var phase: Phase
        /// Statements that travel in front of the next one.
        var pending: [Statement]
        /// Some of the pending statements are the caller's own.
        var hasQueued = false
        /// How many savepoints there have been, for their names.
        var savepoints = 0
    }

    private let pool: Pool
    private let slot: Int
    let work: Mutex<Work>

    /// - Parameter opening: BEGIN and what follows it; empty for autocommit.
    init(pool: Pool, opening: [Statement], at place: Place) async throws {
        let (grant, connection) = try await pool.lease(at: place)
        self.pool = pool
        slot = grant.slot
        work = Mutex(
            Work(
                connection: connection, preparation: grant.preparation,
                phase: opening.isEmpty ? .autocommit : .beginning, pending: opening))
    }

    /// Gives the connection back; the session is over.
    func finish() {
        let connection = work.withLock { work in
            work.phase = .ended
            return work.connection.take()
        }
        if let connection, connection.isBroken || connection.isInTransaction {
            pool.close([connection])
            pool.release(slot, nil)
        } else {
            pool.release(slot, connection)
        }
    }

    /// One round trip: what is pending and these statements.
    ///
    /// - Returns: the results of these statements only.
    func run(_ statements: [Statement], at place: Place, commits: Bool = false) async throws -> [ResultSet] {
        let interruption = Interruption()
        return try await withTaskCancellationHandler {
            try await pool.threads.run(at: place) {
                try self.work.withLock { work in
                    let trip = RoundTrip(pool: self.pool, interruption: interruption, place: place, commits: commits)
                    return try trip.run(statements, &work)
                }
            }
        } onCancel: {
            interruption.cancel(on: pool.threads)
        }
    }

    /// Runs a script outside of pipeline mode, after what is pending.
    func runScript(_ text: String, at place: Place) async throws {
        _ = try await run([], at: place)
        try await pool.threads.run(at: place) {
            try self.work.withLock { work in
                guard let connection = work.connection else { throw RoundTrip.over(place) }
                try connection.runScript(.control(text, at: place))
            }
        }
    }

    /// Ends the transaction on the server, whatever state it is in. Cannot be cancelled; an error costs the connection.
    func rollBack(at place: Place) async {
        let isOpen = work.withLock { work in
            work.pending = []
            if work.phase == .beginning { work.phase = .ended }
            return work.phase == .open
        }
        guard isOpen else { return }
        try? await pool.threads.run(at: place) {
            self.work.withLock { work in
                _ = try? work.connection?.run([.control("ROLLBACK", at: place)])
                work.phase = .ended
            }
        }
    }
}
