import Hummingbird
import ServiceLifecycle
import Storage

/// What tells people of deadlines, and where the operator wants it hands copies to the mail program.
func noticeServices(_ app: App) -> [any Service] {
    let deadlines: [any Service] = [DeadlineService(warnings: DeadlineWarnings(app: app))]
    guard let setting = app.settings.mail else { return deadlines }
    return deadlines + [MailService(worker: MailWorker(app.database, setting, logger: app.logger))]
}

/// Sends e-mail as long as the server runs.
struct MailService: Service {
    let worker: MailWorker

    func run() async throws { await cancelWhenGracefulShutdown { await worker.run() } }
}

extension Settings {
    /// How e-mail is sent; nil where none is.
    var mail: MailWorker.Setting? {
        mailProgram.flatMap { $0.isEmpty ? nil : $0 }.map {
            MailWorker.Setting(program: $0, sender: mailSender, site: publicAddress)
        }
    }
}
