import Accreditation
import Archive
import Documents
import Foundation
import Storage
import TestSupport
import Testing

@testable import Server

/// An archive holds what its reader may see, and nothing else.
@Suite struct ArchiveLeakTests {
    @Test func archivesKeepTheSecretsOfOthers() async throws {
        try await ArchiveLeakTests.with { planted, app in
            for state in [DossierState.drafting, .submitted, .returned, .evaluating, .recognised] {
                try await planted.world.put(planted.dossier, into: state)
                for caller in Caller.allCases {
                    guard let person = caller.person(planted.world.people) else { continue }
                    let text = try await archive(of: planted.dossier, as: person, app)
                    let may = Permission.allows(.exportDossier, to: caller.roles, in: state)
                    #expect((text != nil) == may, "\(caller) while \(state)")
                    let leaked = Secret.allCases.filter {
                        !$0.isOpen(to: caller, in: state) && text?.contains($0.rawValue) == true
                    }
                    #expect(leaked.isEmpty, "\(leaked) for \(caller) while \(state)")
                    let isInside = Permission.allows(.readWorkings, to: caller.roles, in: state)
                    #expect(text?.contains(Secret.workings.rawValue) ?? isInside == isInside)
                    #expect(text?.contains(Secret.submitted.rawValue) ?? true)
                }
            }
        }
    }

    /// Everything in the archive as one text; nil where there is none.
    private func archive(of id: DossierID, as person: PersonID, _ app: App) async throws -> String? {
        guard let dossier = try await app.dossiers.dossier(id, as: person) else { return nil }
        do {
            try await app.exports.ask(for: dossier, by: person)
        } catch StorageError.refused {
            return nil
        }
        #expect(try await ExportWorker(app).workOnce())
        let made = try #require(try await app.exports.exports(of: dossier, as: person).first)
        #expect(made.state == .ready, "\(made.problem)")
        guard let hash = made.file?.hash else { return nil }
        let path = "\(app.settings.dataFolder)/files/\(hash.prefix(2))/\(hash)"
        let limits = ArchiveLimits(archiveBytes: 1 << 30, entryBytes: 1 << 28, totalBytes: 1 << 30, entries: 10_000)
        var text: [UInt8] = []
        try ArchiveReader(path: path, limits: limits).read(where: { _ in true }) { entry, piece in
            text += Array(entry.name.utf8) + piece
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func with(_ body: (PlantedWorld, App) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let planted = try await PlantedWorld(world)
            let folder = FileManager.default.temporaryDirectory.appending(path: "leak-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try FileStore(folder: folder + "/files").prepare()
            try Planting.layFile(in: folder)
            var settings = Settings()
            settings.dataFolder = folder
            let app = try App(
                settings: settings, standards: TestStandards.real, database: world.database,
                hasher: PasswordHasher(cost: .light), logger: Silence.logger)
            try await body(planted, app)
        }
    }
}
