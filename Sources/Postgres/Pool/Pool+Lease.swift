import Logging
import Synchronization

extension Pool {
    /// Waits for a connection's slot.
    ///
    /// - Throws: `PostgresError` of kind `exhausted` after the acquire timeout, `closed` after shutdown;
    ///   `CancellationError`.
    func lease(at place: Place) async throws -> (grant: PoolStateMachine.Grant, connection: Connection?) {
        try Task.checkCancellation()
        let fast = state.withLock { state in
            state.machine.lease(now: .now).map { ($0, state.connections[$0.slot].take()) }
        }
        if let fast { return fast }
        do {
            let grant = try await waitInLine()
            return (grant, state.withLock { $0.connections[grant.slot].take() })
        } catch let error as PostgresError {
            throw PostgresError(error.kind, error.message, at: place)
        }
    }

    /// Gives a slot back, with its connection unless that is of no use any more.
    func release(_ slot: Int, _ connection: Connection?) {
        let (release, waiter, finished) = state.withLock { state in
            let release = state.machine.release(slot: slot, openedAt: connection?.openedAt, now: .now)
            if !release.closes { state.connections[slot] = connection }
            let finished = release.isLast ? state.shutdown : []
            if release.isLast { state.shutdown = [] }
            return (release, release.handOver.flatMap { state.waiters.removeValue(forKey: $0.request) }, finished)
        }
        if release.closes, let connection { close([connection]) }
        if let grant = release.handOver?.grant { waiter?.resume(returning: grant) }
        for continuation in finished { continuation.resume() }
    }

    private func waitInLine() async throws -> PoolStateMachine.Grant {
        let request = state.withLock { state in
            state.nextRequest += 1
            return state.nextRequest
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { enqueue(request, $0) }
        } onCancel: {
            giveUp(request)
        }
    }

    private func enqueue(_ request: UInt64, _ waiter: Waiter) {
        let action = state.withLock { state in
            let action = state.machine.wait(request: request, now: .now)
            if case .wait = action { state.waiters[request] = waiter }
            return action
        }
        switch action {
        case .use(let grant): waiter.resume(returning: grant)
        case .refuse: waiter.resume(throwing: Self.closed)
        case .wait(let timerAt):
            if let timerAt { startTimer(timerAt) }
            if Task.isCancelled { giveUp(request) }
        }
    }

    private func giveUp(_ request: UInt64) {
        let waiter = state.withLock { state in
            state.machine.giveUp(request: request) ? state.waiters.removeValue(forKey: request) : nil
        }
        waiter?.resume(throwing: CancellationError())
    }

    private func startTimer(_ moment: ContinuousClock.Instant) {
        Task { [weak self] in
            try await Task.sleep(until: moment, clock: .continuous)
            self?.timerFired()
        }
    }

    private func timerFired() {
        let (late, next) = state.withLock { state in
            let (expired, next) = state.machine.timerFired(now: .now)
            return (expired.compactMap { state.waiters.removeValue(forKey: $0) }, next)
        }
        if !late.isEmpty {
            logger.warning("No database connection became free in time", metadata: ["waiters": "\(late.count)"])
        }
        for waiter in late { waiter.resume(throwing: Self.exhausted) }
        if let next { startTimer(next) }
    }

    private static let exhausted = PostgresError(
        .exhausted, "no database connection became free in time", at: Place(file: #fileID, line: #line))
}
