public import Logging

public import struct Foundation.Date

/// Keeps what the calendar makes official, as long as the server runs. Every server has one; they do not disturb each
/// other, and after a crash the next look finds what is left.
public struct RoundWorker: Sendable {
    let store: RoundStore
    let clock: @Sendable () -> Date
    let logger: Logger

    public init(_ database: Database, clock: @escaping @Sendable () -> Date, logger: Logger) {
        store = RoundStore(database)
        self.clock = clock
        self.logger = logger
    }

    /// Looks every ten seconds until the task is cancelled.
    public func run() async {
        while !Task.isCancelled {
            do {
                let kept = try await store.keepAllDue(at: clock())
                if kept > 0 { logger.info("kept official figures", metadata: ["schools": "\(kept)"]) }
            } catch {
                logger.warning("could not keep official figures", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(10))
        }
    }
}
