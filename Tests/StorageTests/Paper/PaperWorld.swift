import Accreditation
import Criteria
import Foundation
import NIOCore
import Storage
import TestSupport
import Testing

/// A rated dossier under the rules for primary schools, its papers, and a file store of its own.
struct PaperWorld {
    let world: TestWorld
    let dossier: Dossier
    let used: UsedPack
    let files: FileStore
    var store: PaperStore { PaperStore(world.database) }
    var principal: PersonID { world.people.principal }
    var member: PersonID { world.people.member }

    static func with(_ body: (PaperWorld) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "papers-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let files = FileStore(folder: folder)
            try files.prepare()
            try await body(PaperWorld(world: world, dossier: dossier, used: used, files: files))
        }
    }

    func form(_ id: String = "plan") throws -> PaperForm { try #require(used.printed.paper(id)) }

    func material() async throws -> PaperMaterial {
        try await store.material(of: dossier, under: used, as: principal)
    }

    func seen(as person: PersonID) async throws -> Dossier { try await world.dossier(dossier.id, as: person) }

    /// A paper made now, of bytes that stand for its files.
    func made(_ paper: String = "plan", gaps: [String] = [], reason: String = "") async throws -> MadePaper {
        let hash = try await material().hash(for: try form(paper))
        return MadePaper(
            docx: try await files.keep(Array("docx \(hash)".utf8)),
            pdf: try await files.keep(Array("pdf \(hash)".utf8)),
            sourceHash: hash, gaps: gaps, reason: reason)
    }

    func approve(_ made: MadePaper, as person: PersonID? = nil) async throws -> PaperVersion {
        let person = person ?? principal
        return try await store.approve(
            made, of: try form(), in: try await seen(as: person), under: used, as: person)
    }

    func addScan(_ bytes: [UInt8], to version: PaperVersionID, as person: PersonID) async throws -> PaperScan {
        var pieces = [ByteBuffer(bytes: bytes)]
        return try await store.addScan(
            fileName: "KH đã ký.pdf", to: version, in: try await seen(as: person), files: files, largest: 1_000,
            as: person
        ) { pieces.popLast() }
    }
}
