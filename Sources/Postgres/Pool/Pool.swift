import CLibPQ
public import Logging
import Synchronization

/// A bounded pool of connections. All work that blocks happens on the pool's own threads.
///
/// It opens connections when they are asked for. `run()` is optional: it closes those that nobody needs any more.
public final class Pool: Sendable {
    typealias Waiter = CheckedContinuation<PoolStateMachine.Grant, any Error>

    struct State {
        var machine: PoolStateMachine
        var connections: [Connection?]
        var waiters: [UInt64: Waiter] = [:]
        var nextRequest: UInt64 = 0
        var shutdown: [CheckedContinuation<Void, Never>] = []
    }

    public let configuration: PoolConfiguration
    let logger: Logger
    let threads: Threads
    let state: Mutex<State>
    let roundTripCount = Atomic<Int>(0)
    let openedCount = Atomic<Int>(0)

    public init(_ configuration: PoolConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        threads = Threads(connections: configuration.size)
        state = Mutex(
            State(
                machine: PoolStateMachine(configuration),
                connections: Array(repeating: nil, count: configuration.size)))
    }

    /// Figures for metrics and tests.
    public struct Statistics: Sendable {
        /// Connections in use now.
        public let leased: Int
        /// Callers waiting for a connection now.
        public let waiting: Int
        /// Connections opened so far.
        public let opened: Int
        /// How many times a connection has asked the server and waited for its answer so far.
        public let roundTrips: Int
    }

    public var statistics: Statistics {
        let (leased, waiting) = state.withLock { ($0.machine.leasedCount, $0.machine.waitingCount) }
        return Statistics(
            leased: leased, waiting: waiting, opened: openedCount.load(ordering: .relaxed),
            roundTrips: roundTripCount.load(ordering: .relaxed))
    }

    /// Closes idle and old connections now and then until the task is cancelled, then shuts the pool down.
    public func run() async {
        let pause = min(configuration.idleTimeout, configuration.maxLifetime, .seconds(30))
        while (try? await Task.sleep(for: pause)) != nil {
            let unused = state.withLock { state in
                state.machine.sweep(now: .now).compactMap { state.connections[$0].take() }
            }
            close(unused)
        }
        await shutdown()
    }

    /// Refuses new work, closes every connection as it comes back and returns when none is open.
    public func shutdown() async {
        await withCheckedContinuation { continuation in
            let (refused, unused, isLast) = state.withLock { state in
                let (refused, slots, isLast) = state.machine.close()
                if !isLast { state.shutdown.append(continuation) }
                return (
                    refused.compactMap { state.waiters.removeValue(forKey: $0) },
                    slots.compactMap { state.connections[$0].take() }, isLast
                )
            }
            for waiter in refused { waiter.resume(throwing: Self.closed) }
            close(unused)
            if isLast { continuation.resume() }
        }
    }

    static let closed = PostgresError(.closed, "the pool is shut down", at: Place(file: #fileID, line: #line))

    /// Closing writes to the network, so it is done elsewhere.
    func close(_ connections: [Connection]) {
        guard !connections.isEmpty else { return }
        threads.submit { _ = connections }
    }
}
