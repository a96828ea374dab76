import ArgumentParser
import Logging
import Storage

/// `accreditation migrate`: shows what would be done to the tables, and does it with `--apply`.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Show, and with --apply carry out, the changes of the tables.",
        discussion: "The address must be that of the owner of the schema. Without an address, the private cluster.")

    @OptionGroup var options: SettingsOptions
    @Flag(help: "Carry the plan out.") var apply = false

    func run() async throws {
        let settings = try options.settings()
        var logger = Logger(label: "accreditation")
        logger.logLevel = .error
        let owner = try await OwnerAddress.open(settings, logger: logger)
        let migrator = Migrator(address: owner.address, logger: logger)
        do {
            let plan = try await migrator.plan(try Migration.bundled())
            for step in plan { Terminal.write("\(step.number)  \(step.title)\n") }
            if plan.isEmpty { Terminal.write("Các bảng đã đầy đủ, không có bước nào phải làm.\n") }
            if apply { try await migrator.apply(try Migration.bundled()) }
            if apply, !plan.isEmpty { Terminal.write("Đã thực hiện \(plan.count) bước.\n") }
        } catch let error as any CustomStringConvertible & Error {
            Terminal.complain(error.description)
            await migrator.shutdown()
            try await owner.close()
            throw ExitCode.failure
        }
        await migrator.shutdown()
        try await owner.close()
    }
}

/// The address of the tables' owner, for commands: given, of a cluster that runs, or of one started for the command.
struct OwnerAddress: Sendable {
    let address: String
    private let cluster: PrivateCluster?

    static func open(_ settings: Settings, logger: Logger) async throws -> OwnerAddress {
        if let address = settings.databaseURL { return OwnerAddress(address: address, cluster: nil) }
        if let running = try PrivateCluster.addressOfRunning(folder: settings.dataFolder, role: .owner) {
            return OwnerAddress(address: running, cluster: nil)
        }
        let cluster = try await PrivateCluster.start(folder: settings.dataFolder, logger: logger)
        return OwnerAddress(address: cluster.conninfo(role: .owner), cluster: cluster)
    }

    /// The address for the server's restricted role; nil at a server of somebody else.
    func serverAddress(_ settings: Settings) throws -> String? {
        if let cluster { return cluster.conninfo(role: .server) }
        if settings.databaseURL != nil { return nil }
        return try PrivateCluster.addressOfRunning(folder: settings.dataFolder, role: .server)
    }

    /// Ends the cluster if it was started for the command.
    func close() async throws { try await cluster?.stop() }
}
