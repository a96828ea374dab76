import NIOPosix

/// The threads on which libpq blocks: one for every connection and one for cancelling and closing.
final class Threads: Sendable {
    private let pool: NIOThreadPool

    init(connections: Int) {
        pool = NIOThreadPool(numberOfThreads: connections + 1)
        pool.start()
    }

    deinit {
        pool.shutdownGracefully { _ in }
    }

    /// Runs work on a thread of its own and waits for it without blocking the caller's thread.
    func run<Value: Sendable>(at place: Place, _ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.submit { state in
                if case .active = state {
                    continuation.resume(with: Result(catching: work))
                } else {
                    continuation.resume(throwing: PostgresError(.closed, "the pool is shut down", at: place))
                }
            }
        }
    }

    /// Runs work some time soon; nobody waits for it.
    func submit(_ work: @escaping @Sendable () -> Void) {
        pool.submit { _ in work() }
    }
}
