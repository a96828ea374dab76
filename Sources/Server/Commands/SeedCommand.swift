import ArgumentParser
import Criteria
import Logging
import Storage

/// `accreditation seed`: fills an empty database with the sample story.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Fill an empty database with a sample story and print its accounts.",
        discussion:
            "--database-url is the owner's address and then needs --server-url. Without it, the private cluster.")

    @OptionGroup var options: SettingsOptions
    @Option(help: "libpq address for the server's restricted role.") var serverUrl: String?

    func run() async throws {
        let settings = try options.settings()
        let standards = try StandardsOptions.load(settings.standardsFolder)
        var logger = Logger(label: "accreditation")
        logger.logLevel = .error
        let owner = try await OwnerAddress.open(settings, logger: logger)
        let result: Result<[SampleAccount]?, any Error>
        do {
            result = .success(try await seed(settings, standards, owner, logger))
        } catch {
            result = .failure(error)
        }
        try await owner.close()
        guard let accounts = try result.get() else {
            Terminal.complain("Cơ sở dữ liệu đã có đơn vị hoặc tài khoản nên không tạo dữ liệu mẫu.")
            throw ExitCode.failure
        }
        Terminal.write(AccountTable.text(accounts))
    }

    private func seed(
        _ settings: Settings, _ standards: Standards, _ owner: OwnerAddress, _ logger: Logger
    ) async throws -> [SampleAccount]? {
        guard let server = try serverUrl ?? owner.serverAddress(settings) else {
            throw ValidationError("--server-url is needed beside --database-url")
        }
        let migrator = Migrator(address: owner.address, logger: logger)
        let database = Database(address: server, logger: logger)
        do {
            try await migrator.apply(try Migration.bundled())
            try await RulePackStore(database).store(standards)
        } catch {
            await migrator.shutdown()
            await database.shutdown()
            throw error
        }
        await migrator.shutdown()
        await database.shutdown()
        return try await Seeding(settings: settings, standards: standards, logger: logger)
            .run(owner: owner.address, server: server)
    }
}
