import ArgumentParser
import Foundation
import Hummingbird
import Logging

/// `accreditation serve`: runs the web server until SIGINT or SIGTERM, then finishes the open requests.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the web pages.")

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        let settings = try options.settings()
        LoggingSystem.bootstrap { label in StreamLogHandler.standardError(label: label) }
        var logger = Logger(label: "accreditation")
        logger.logLevel = settings.logLevel
        let app = try App(settings: settings, logger: logger)
        try await buildApplication(app).runService()
    }
}
