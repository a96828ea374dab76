public import Criteria
public import Logging

/// Applies what has come into effect, as long as the server runs. Every server has one; they do not disturb each other.
public struct UnitActWorker: Sendable {
    let store: UnitActStore
    let today: @Sendable () -> Day?
    let logger: Logger

    /// - Parameter today: the day where the schools are.
    public init(_ database: Database, today: @escaping @Sendable () -> Day?, logger: Logger) {
        store = UnitActStore(database)
        self.today = today
        self.logger = logger
    }

    /// Looks every minute until the task is cancelled.
    public func run() async {
        while !Task.isCancelled {
            do {
                guard let day = today() else { return }
                let applied = try await store.applyDue(on: day)
                if applied > 0 { logger.info("applied decisions about units", metadata: ["acts": "\(applied)"]) }
            } catch {
                logger.warning("could not apply decisions about units", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: .seconds(60))
        }
    }
}
