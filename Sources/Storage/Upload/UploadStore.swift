public import Accreditation
import Postgres

/// Uploads under way: begun, fed piece by piece, finished as a revision of a piece of evidence.
public struct UploadStore: Sendable {
    let database: Database
    let files: FileStore
    let limits: UploadLimits

    public init(_ database: Database, files: FileStore, limits: UploadLimits = UploadLimits()) {
        self.database = database
        self.files = files
        self.limits = limits
    }

    /// Begins an upload of `size` bytes into a piece.
    ///
    /// - Parameter slot: which of the piece's files gets a new revision; nil for one more file.
    /// - Throws: `UploadError.empty` or `.tooLarge`; `StorageError.refused` where the person may not add files.
    public func begin(
        fileName: String, size: Int, for evidence: EvidenceID, slot: Int?, in dossier: Dossier, as person: PersonID
    ) async throws -> Upload {
        guard size > 0 else { throw UploadError.empty }
        guard size <= limits.largest else { throw UploadError.tooLarge(largest: limits.largest) }
        let upload = Upload(
            id: UploadID(), evidence: evidence, slot: slot, fileName: String(fileName.prefix(500)),
            progress: UploadProgress(size: size))
        let made = try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                INSERT INTO upload (id, school_id, dossier_id, evidence_id, slot, file_name, size, begun_by)
                SELECT \(upload.id), e.school_id, e.dossier_id, e.id, \(slot)::int, \(upload.fileName),
                    \(size)::bigint, \(person)
                FROM evidence e WHERE e.id = \(evidence) AND e.school_id = \(dossier.school)
                    AND e.dossier_id = \(dossier.id) AND e.withdrawn_at IS NULL
                    AND is_open(e.dossier_id, e.criterion)
                """)
        }
        guard made == 1 else { throw StorageError.refused }
        return upload
    }

    /// An upload of this person that is not finished yet, with what has arrived of it.
    ///
    /// - Throws: `StorageError.notFound`.
    public func upload(_ id: UploadID, in dossier: Dossier, as person: PersonID) async throws -> Upload {
        let rows = try await database.query(
            as: person,
            """
            SELECT id, evidence_id, slot, file_name, size FROM upload
            WHERE id = \(id) AND dossier_id = \(dossier.id) AND finished_at IS NULL
            """)
        guard let row = rows.first else { throw StorageError.notFound }
        let size: Int = try row["size"]
        return Upload(
            id: id, evidence: try row.id("evidence_id"), slot: try row["slot"], fileName: try row["file_name"],
            progress: UploadProgress(size: size, received: min(size, try await files.received(of: id))))
    }

    /// Gives an upload up and throws away what has arrived.
    public func cancel(_ upload: Upload, as person: PersonID) async throws {
        try await end(upload, as: person)
        try await files.discard(upload.id)
    }

    private func end(_ upload: Upload, as person: PersonID) async throws {
        _ = try await database.write(as: person) { transaction in
            try await transaction.execute(
                "UPDATE upload SET finished_at = now(), received = \(upload.progress.received) WHERE id = \(upload.id)")
        }
    }
}

/// An upload under way.
public struct Upload: Sendable, Hashable {
    public let id: UploadID
    public let evidence: EvidenceID
    /// Which of the piece's files gets a new revision; nil for one more file.
    public let slot: Int?
    public let fileName: String
    /// How far it is.
    public let progress: UploadProgress
}

/// Why a file is not taken.
public enum UploadError: Error, Sendable, Hashable {
    case empty
    /// Larger than so many bytes.
    case tooLarge(largest: Int)
    /// The piece does not follow what has arrived; the sender goes on at this offset.
    case outOfOrder(received: Int)
    /// Not everything has arrived; the sender goes on at this offset.
    case incomplete(received: Int)
    case refused(ContentRefusal)
}
