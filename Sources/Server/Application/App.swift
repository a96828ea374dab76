import Foundation
import Logging

/// What all handlers share: built once by `serve` and by each test, then handed to the route collections.
struct App: Sendable {
    let settings: Settings
    let assets: Assets
    let templates: Templates
    /// Finds the person behind a session token.
    var sessions: Sessions
    /// The clock, replaceable by tests.
    var clock: @Sendable () -> Date
    let logger: Logger

    init(
        settings: Settings,
        sessions: Sessions = .none,
        clock: @escaping @Sendable () -> Date = { Date() },
        logger: Logger
    ) throws {
        self.settings = settings
        self.assets = try Assets(folder: Assets.folder)
        self.templates = try Templates(folder: Templates.folder)
        self.sessions = sessions
        self.clock = clock
        self.logger = logger
    }
}
