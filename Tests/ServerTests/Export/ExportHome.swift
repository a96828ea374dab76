import Accreditation
import Criteria
import Documents
import Foundation
import Postgres
import Storage
import TestSupport

@testable import Server

/// A system with tables and files of its own: with the sample story in it, or empty.
struct ExportHome: Sendable {
    let app: App
    let schema: TestDatabase
    let owner: Pool

    /// Makes it, runs the body, and removes everything.
    static func with(story: Bool, _ body: (ExportHome) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestDatabase.with { schema in
            var settings = Settings()
            settings.dataFolder = folder
            let database = Database(address: schema.server, schema: schema.schema, logger: Silence.logger)
            let app = try App(
                settings: settings, standards: TestStandards.real, database: database,
                hasher: PasswordHasher(cost: .light), logger: Silence.logger)
            try app.files.prepare()
            let owner = Pool(PoolConfiguration(address: schema.owner, size: 2), logger: Silence.logger)
            let home = ExportHome(app: app, schema: schema, owner: owner)
            let result: Result<Void, any Error>
            do {
                if story { try await home.tellStory() }
                result = .success(try await body(home))
            } catch {
                result = .failure(error)
            }
            await owner.shutdown()
            await database.shutdown()
            try result.get()
        }
    }

    private func tellStory() async throws {
        try await RulePackStore(app.database).store(app.standards)
        let story = SampleStory(
            owner: schema.owner, server: schema.server, schema: schema.schema, files: app.files,
            packs: app.standards.packs, cost: .light, logger: Silence.logger)
        _ = try await story.tell()
        await story.shutdown()
    }

    /// Every dossier with the head of its school.
    func dossiers() async throws -> [(DossierID, PersonID)] {
        let rows = try await owner.query(
            """
            SELECT d.id::text AS dossier, r.person_id::text AS head FROM dossier d
                JOIN role_assignment r ON r.unit_id = d.school_id AND r.role = 'principal' AND r.ends_on IS NULL
            ORDER BY d.school_year, d.id
            """)
        return try rows.compactMap { row in
            guard let dossier = DossierID(try row["dossier", as: String.self]),
                let head = PersonID(try row["head", as: String.self])
            else { return nil }
            return (dossier, head)
        }
    }

    /// Asks for the archive of a dossier and lets it be made.
    static func export(_ id: DossierID, as person: PersonID, _ app: App) async throws -> DossierExport {
        guard let dossier = try await app.dossiers.dossier(id, as: person) else { throw StorageError.notFound }
        try await app.exports.ask(for: dossier, by: person)
        _ = try await ExportWorker(app).workOnce()
        guard let made = try await app.exports.exports(of: dossier, as: person).first else {
            throw StorageError.notFound
        }
        return made
    }

    /// The path of an archive that is ready.
    func archive(_ id: DossierID, as person: PersonID) async throws -> String {
        try await ExportHome.archive(of: id, as: person, app)
    }

    /// The path of an archive that is ready in any system.
    static func archive(of id: DossierID, as person: PersonID, _ app: App) async throws -> String {
        let made = try await export(id, as: person, app)
        guard let hash = made.file?.hash else { throw NoArchive(problem: made.problem) }
        return "\(app.settings.dataFolder)/files/\(hash.prefix(2))/\(hash)"
    }

    /// Takes an archive in as the command does.
    func take(_ path: String) async throws {
        let importer = DossierImporter(address: schema.owner, schema: schema.schema, logger: Silence.logger)
        let result: Result<Void, any Error>
        do {
            let reader = try DossierFileReader(path: path)
            result = .success(try await DossierImport(reader: reader, files: app.files, importer: importer).run())
        } catch {
            result = .failure(error)
        }
        await importer.shutdown()
        try result.get()
    }
}

/// An archive was not made; its sentence.
struct NoArchive: Error {
    let problem: String
}
