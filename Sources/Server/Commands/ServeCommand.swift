import ArgumentParser
import Criteria
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Storage

/// `accreditation serve`: runs the web server until SIGINT or SIGTERM, then finishes the open requests.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the web pages.")

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        let settings = try options.settings()
        let standards = try StandardsOptions.load(settings.standardsFolder)
        LoggingSystem.bootstrap { label in StreamLogHandler.standardError(label: label) }
        var logger = Logger(label: "accreditation")
        logger.logLevel = settings.logLevel
        do {
            let home = try await DatabaseHome.open(settings, logger: logger)
            try await Self.closing(home) { try await Self.serve(settings, standards, home, logger) }
        } catch let error as any CustomStringConvertible & Error {
            Terminal.complain(error.description)
            throw ExitCode.failure
        }
    }

    private static func closing(_ home: DatabaseHome, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            try await home.close()
            throw error
        }
        try await home.close()
    }

    private static func serve(
        _ settings: Settings, _ standards: Standards, _ home: DatabaseHome, _ logger: Logger
    ) async throws {
        try await home.prepareTables(logger: logger)
        let database = Database(address: home.serverAddress, logger: logger)
        guard try await database.isRestricted() else { throw RoleTooMighty() }
        try await RulePackStore(database).store(standards)
        try await PackUseStore(database).begin(with: standards.packs.filter(\.circular.amendments.isEmpty))
        let accounts = try await Seeding.ifWanted(settings, standards, home, logger)
        let app = try App(settings: settings, standards: standards, database: database, logger: logger)
        try app.files.prepare()
        let services = home.cluster.map { [ClusterService(cluster: $0)] } ?? []
        let tidying = FileTidyingService(
            tidying: FileTidying(database, files: app.files), imports: app.figureImports, exports: app.exports,
            logger: logger)
        let host = settings.host
        let effects = EffectService(worker: EffectWorker(database, packs: app.packs, logger: logger))
        let rounds = RoundService(worker: RoundWorker(database, clock: app.clock, logger: logger))
        let running: [any Service] =
            services
            + [DatabaseService(database: database), tidying, effects, rounds, ExportService(worker: ExportWorker(app))]
            + [UnitActService(worker: UnitActWorker(app))]
        try await buildApplication(app, services: running) { port in
            if let accounts { Terminal.write(AccountTable.text(accounts)) }
            Terminal.write("Đang phục vụ tại http://\(host):\(port) – nhấn Ctrl-C để dừng.\n")
        }.runService()
    }
}

/// The server was given an account of the database that row security does not bind.
struct RoleTooMighty: Error, CustomStringConvertible {
    var description: String {
        "Tài khoản cơ sở dữ liệu này vượt qua được phân quyền theo dòng. "
            + "Hãy dùng tài khoản accreditation_server trong --database-url rồi chạy lại."
    }
}
