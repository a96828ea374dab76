import Accreditation
import ArgumentParser
import Criteria
import Documents
import Logging
import NIOPosix
import Storage

/// `accreditation import-dossier FILE`: takes a whole dossier out of another system's archive into this one.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-dossier", abstract: "Take a whole dossier from the archive of another system.",
        discussion:
            "All of it or nothing. Units, school and people that are missing are made, people without passwords. "
            + "--database-url is the owner's address; without it, the private cluster.")

    @Argument(help: "The archive (ZIP), as the page of the whole dossier makes it.") var file: String
    @OptionGroup var options: SettingsOptions

    func run() async throws {
        let settings = try options.settings()
        var logger = Logger(label: "accreditation")
        logger.logLevel = .error
        do {
            let reader = try DossierFileReader(path: file)
            let owner = try await OwnerAddress.open(settings, logger: logger)
            let result: Result<Void, any Error>
            do {
                try await take(reader, settings, owner.address, logger)
                result = .success(())
            } catch {
                result = .failure(error)
            }
            try await owner.close()
            try result.get()
        } catch {
            Terminal.complain("\(file): \(ImportCommand.sentence(error))")
            throw ExitCode.failure
        }
        Terminal.write(ImportCommand.summary(try DossierFileReader(path: file)))
    }

    private func take(
        _ reader: DossierFileReader, _ settings: Settings, _ address: String, _ logger: Logger
    ) async throws {
        let migrator = Migrator(address: address, logger: logger)
        let migrated: Result<Void, any Error>
        do {
            try await migrator.apply(try Migration.bundled())
            migrated = .success(())
        } catch {
            migrated = .failure(error)
        }
        await migrator.shutdown()
        try migrated.get()
        let files = FileStore(folder: settings.dataFolder + "/files")
        try files.prepare()
        let importer = DossierImporter(address: address, logger: logger)
        let result: Result<Void, any Error>
        do {
            try await DossierImport(reader: reader, files: files, importer: importer).run()
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await importer.shutdown()
        try result.get()
    }

    private static func summary(_ reader: DossierFileReader) -> String {
        let manifest = reader.manifest
        return """
            Đã nạp hồ sơ \(manifest.dossier), năm học \(SchoolYear(start: manifest.schoolYear)): \
            \(manifest.entries.count) tệp, mã băm nội dung \(manifest.contentHash).
            Nội dung và kết quả tính lại đúng như trong tệp. Tài khoản được tạo không có mật khẩu; \
            cấp mật khẩu bằng accreditation user reset.

            """
    }
}
