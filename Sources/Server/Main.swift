import ArgumentParser

/// The command `accreditation`: each subcommand has its own file in Commands/.
@main
struct AccreditationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accreditation",
        abstract: "Quality accreditation of Vietnamese schools.",
        version: Version.text,
        subcommands: [
            ServeCommand.self, MigrateCommand.self, SeedCommand.self, UserCommand.self, AuditCommand.self,
            ImportCommand.self, AssessCommand.self, StandardsCommand.self, PermissionsCommand.self,
        ]
    )
}
