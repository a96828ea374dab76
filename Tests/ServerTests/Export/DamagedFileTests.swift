import Accreditation
import Foundation
import Storage
import TestSupport
import Testing

@testable import Server

/// A file of the evidence that is gone or changed is named; no archive is made without it or with other bytes.
@Suite struct DamagedFileTests {
    @Test func missingAndDamagedFilesAreNamed() async throws {
        try await ArchiveLeakTests.with { planted, app in
            try await planted.world.put(planted.dossier, into: .drafting)
            let head = planted.world.people.principal
            let path = "\(app.settings.dataFolder)/files/\(Planting.fileHash.prefix(2))/\(Planting.fileHash)"
            try Data(Planting.file.reversed()).write(to: URL(filePath: path))
            try await isRefused(planted.dossier, head, app)
            try Data(Planting.file.dropLast()).write(to: URL(filePath: path))
            try await isRefused(planted.dossier, head, app)
            try FileManager.default.removeItem(atPath: path)
            try await isRefused(planted.dossier, head, app)
            try Planting.layFile(in: app.settings.dataFolder)
            #expect(try await ExportHome.export(planted.dossier, as: head, app).state == .ready)
        }
    }

    private func isRefused(_ dossier: DossierID, _ head: PersonID, _ app: App) async throws {
        let made = try await ExportHome.export(dossier, as: head, app)
        #expect(made.state == .failed && made.file == nil)
        #expect(made.problem.contains("minh-chung/H1-1.1-01 - "), "\(made.problem)")
        let left = try FileManager.default.contentsOfDirectory(atPath: app.settings.dataFolder + "/files/uploads")
        #expect(left == [])
    }
}
