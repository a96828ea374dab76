import Synchronization

/// Lets the cancelling of a task reach the round trip that it is waiting for.
final class Interruption: Sendable {
    private struct State {
        var isCancelled = false
        var wasSent = false
        var running: Connection?
    }

    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// The round trip starts, unless the task has been cancelled.
    func begin(_ connection: Connection) throws {
        try state.withLock { state in
            if state.isCancelled { throw CancellationError() }
            state.running = connection
        }
    }

    /// The round trip is over. True when the server was asked to stop it: such a connection is not used again, since
    /// the request may reach the server only now.
    func end() -> Bool {
        state.withLock { state in
            state.running = nil
            return state.wasSent
        }
    }

    /// Called by the task's cancellation, once. The server is told on a thread that may block; meanwhile `end` waits,
    /// so that the request cannot hit a later statement of somebody else.
    func cancel(on threads: Threads) {
        let isRunning = state.withLock { state in
            state.isCancelled = true
            return state.running != nil
        }
        guard isRunning else { return }
        threads.submit {
            self.state.withLock { state in
                guard let connection = state.running else { return }
                state.wasSent = true
                connection.cancel()
            }
        }
    }
}
