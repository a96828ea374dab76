import ArgumentParser
import Criteria

/// `accreditation standards`: looks at the rule packs of a folder.
struct StandardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standards", abstract: "Check and show the rule packs.",
        subcommands: [
            StandardsCheckCommand.self, StandardsListCommand.self, StandardsShowCommand.self, StandardsDiffCommand.self,
        ])
}

/// `accreditation standards check`: prints every problem; exit status 1 if one of them is an error.
struct StandardsCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Print every problem.")

    @OptionGroup var options: StandardsOptions

    func run() throws {
        let standards = Standards.load(options.folder)
        for diagnostic in standards.diagnostics { print(diagnostic) }
        if standards.isBroken { throw ExitCode.failure }
    }
}
