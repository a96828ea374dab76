import ArgumentParser
import Logging
import Testing

@testable import Server

@Suite struct SettingsTests {
    private func settings(_ flags: [String]) throws -> Settings {
        try ServeCommand.parse(flags).options.settings()
    }

    @Test func flagsAreRead() throws {
        let settings = try settings([
            "--port", "18080", "--data-folder", "/tmp/x", "--secure-cookies", "true", "--log-level", "debug",
            "--database-url", "postgres://h1,h2/db",
        ])
        #expect(settings.port == 18_080)
        #expect(settings.dataFolder == "/tmp/x")
        #expect(settings.secureCookies)
        #expect(settings.logLevel == .debug)
        #expect(settings.databaseURL == "postgres://h1,h2/db")
        #expect(settings.standardsFolder == "Standards")
    }

    @Test(arguments: [["--port", "99999"], ["--port", "web"], ["--log-level", "loud"]])
    func unreadableValuesAreRefused(flags: [String]) {
        #expect(throws: SettingsError.self) { try settings(flags) }
    }
}
