import Accreditation
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

    @Test func theDaysOfTheSchoolYearAreSettings() throws {
        let settings = try settings(["--school-year-days", "08-15,12-31,06-10", "--deadline-warning-days", "14"])
        #expect(try settings.schoolYear.start.description == "08-15")
        #expect(try settings.schoolYear.end.description == "06-10")
        #expect(settings.deadlineWarningDays == 14)
    }

    @Test func whichFiguresAreAskedAboutIsASetting() throws {
        #expect(try settings([]).figureLimits == FigureLimits())
        let limits = try settings(["--figure-limits", "15,20,3"]).figureLimits
        #expect(limits == FigureLimits(jumpPercent: 15, jumpAtLeast: 20, zeroAfter: 3))
    }

    @Test(arguments: [
        ["--figure-limits", "30,10"], ["--figure-limits", "30,ten,5"],
        ["--port", "99999"], ["--port", "web"], ["--log-level", "loud"], ["--school-year-days", "09-01,05-31,01-15"],
        ["--school-year-days", "09-01,01-15"], ["--school-year-days", "1/9"], ["--deadline-warning-days", "soon"],
    ])
    func unreadableValuesAreRefused(flags: [String]) {
        #expect(throws: SettingsError.self) { try settings(flags) }
    }
}
