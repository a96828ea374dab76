import ServiceLifecycle
import Storage

/// Applies decisions about units on their days as long as the server runs.
struct UnitActService: Service {
    let worker: UnitActWorker

    func run() async throws { await cancelWhenGracefulShutdown { await worker.run() } }
}

extension UnitActWorker {
    init(_ app: App) {
        let clock = app.clock
        self.init(app.database, today: { VietnameseTime.today(clock()) }, logger: app.logger)
    }
}
