import Accreditation
import Foundation
import NIOCore
import Storage
import TestSupport

/// A register with one piece and a file store of its own.
struct UploadDesk {
    let register: Register
    let evidence: EvidenceID
    let files: FileStore
    let uploads: UploadStore
    var person: PersonID { register.person }

    static let pdf = Array("%PDF-1.7\nNội dung kế hoạch năm học\n%%EOF".utf8)

    static func with(largest: Int = 1_000_000, _ body: (UploadDesk) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await Register.with { register in
            let made = try await register.add("Kế hoạch")
            let files = FileStore(folder: folder)
            try files.prepare()
            let uploads = UploadStore(register.world.database, files: files, limits: UploadLimits(largest: largest))
            try await body(UploadDesk(register: register, evidence: made.id, files: files, uploads: uploads))
        }
    }

    func begin(_ size: Int, name: String = "Kế hoạch.pdf", slot: Int? = nil) async throws -> Upload {
        try await uploads.begin(
            fileName: name, size: size, for: evidence, slot: slot, in: register.dossier, as: person)
    }

    func feed(_ upload: Upload, _ bytes: some Collection<UInt8>, from offset: Int = 0) async throws -> Int {
        try await uploads.feed(upload, from: offset, stream([Array(bytes)]))
    }

    func finish(_ upload: Upload) async throws -> EvidenceRevision {
        try await uploads.finish(upload, in: register.dossier, as: person)
    }

    func current(_ upload: Upload, as reader: PersonID? = nil) async throws -> Upload {
        try await uploads.upload(upload.id, in: register.dossier, as: reader ?? person)
    }

    /// A stream of pieces, breaking at the end where wanted.
    func stream(_ pieces: [[UInt8]], breaking: Bool = false) -> AsyncThrowingStream<ByteBuffer, any Error> {
        AsyncThrowingStream { continuation in
            for piece in pieces { continuation.yield(ByteBuffer(bytes: piece)) }
            continuation.finish(throwing: breaking ? BrokenLine() : nil)
        }
    }
}

struct BrokenLine: Error {}
