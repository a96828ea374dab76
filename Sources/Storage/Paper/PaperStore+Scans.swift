public import Accreditation
public import NIOCore
import Postgres

extension PaperStore {
    /// Keeps the scan of a signed and sealed paper beside the version that was signed, piece by piece.
    ///
    /// - Parameters:
    ///   - largest: the most bytes that are taken.
    ///   - next: the next piece, nil at the end.
    /// - Throws: `UploadError` for contents other than PDF, JPEG and PNG or too large ones; `StorageError.refused` to
    ///   people who may not write papers, `.notFound` where there is no such version. Nothing of a file that is not
    ///   taken stays.
    public func addScan(
        fileName: String, to version: PaperVersionID, in dossier: Dossier, files: FileStore, largest: Int,
        as person: PersonID, next: () async throws -> ByteBuffer?
    ) async throws -> PaperScan {
        guard dossier.allows(.writePapers) else { throw StorageError.refused }
        let known = try await database.query(
            as: person,
            "SELECT FROM paper_version WHERE dossier_id = \(dossier.id) AND id = \(version)")
        guard !known.isEmpty else { throw StorageError.notFound }
        let file = try await files.receive(fileName: fileName, largest: largest, allowing: PaperStore.scanTypes, next)
        let rows = try await database.query(
            as: person,
            """
            INSERT INTO paper_scan (school_id, dossier_id, version_id, sha256, file_name, media_type, size, uploaded_by)
            VALUES (\(dossier.school), \(dossier.id), \(version), \(file.hash), \(file.fileName),
                \(file.mediaType.name), \(file.size), \(person))
            RETURNING \(PaperStore.scanColumns)
            """)
        guard let row = rows.first else { throw StorageError.refused }
        return try PaperStore.scan(row)
    }

    /// Kinds of file that scans have.
    public static let scanTypes: [MediaType] = ["application/pdf", "image/jpeg", "image/png"].compactMap {
        MediaType(name: $0)
    }
}

extension FileStore {
    /// Keeps a file of unknown length whose content is one of these kinds.
    ///
    /// - Throws: `UploadError`; nothing of a file that is not taken stays.
    func receive(
        fileName: String, largest: Int, allowing types: [MediaType], _ next: () async throws -> ByteBuffer?
    ) async throws -> NewRevision {
        let id = UploadID()
        let part = try await part(of: id)
        defer { part.release() }
        do {
            var size = 0
            while let piece = try await next() {
                guard size + piece.readableBytes <= largest else { throw UploadError.tooLarge(largest: largest) }
                try await part.write(piece, at: size)
                size += piece.readableBytes
            }
            guard size > 0 else { throw UploadError.empty }
            switch try await part.recognise(fileName: fileName) {
            case .refused(let refusal): throw UploadError.refused(refusal)
            case .allowed(let type):
                guard types.contains(type) else { throw UnsuitableScan(title: type.title) }
                return NewRevision(try await keep(part), fileName: fileName, mediaType: type)
            }
        } catch {
            try await discard(id)
            throw error
        }
    }
}

/// A file is of a kind that no scan has.
public struct UnsuitableScan: Error, Sendable, Equatable {
    /// What it is, in Vietnamese.
    public let title: String
}
