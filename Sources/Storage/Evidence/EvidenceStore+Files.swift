public import Accreditation
import Postgres

extension EvidenceStore {
    /// Adds a file that the store keeps already to a piece, as a new file or as a new revision of one.
    ///
    /// - Parameter slot: which of the piece's files gets the revision; nil for one more file.
    /// - Throws: `StorageError.refused` where the piece is not open to this person, is withdrawn or has no such file.
    public func addRevision(
        _ file: NewRevision, to id: EvidenceID, slot: Int? = nil, in dossier: Dossier, as person: PersonID
    ) async throws -> EvidenceRevision {
        try await database.write(as: person) { transaction in
            try await EvidenceStore.addRevision(file, to: id, slot: slot, in: dossier, by: person, transaction)
        }
    }

    static func addRevision(
        _ file: NewRevision, to id: EvidenceID, slot: Int?, in dossier: Dossier, by person: PersonID,
        _ transaction: Transaction
    ) async throws -> EvidenceRevision {
        let locked = try await transaction.query(
            """
            SELECT FROM evidence WHERE id = \(id) AND school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                AND withdrawn_at IS NULL FOR UPDATE
            """)
        guard !locked.isEmpty else { throw StorageError.refused }
        let rows = try await transaction.query(
            """
            SELECT max(slot) AS last_slot, max(revision) FILTER (WHERE slot = \(slot)) AS last_revision
            FROM evidence_revision WHERE evidence_id = \(id)
            """)
        let lastSlot = try rows[0]["last_slot", as: Int?.self] ?? 0
        let lastRevision = try rows[0]["last_revision", as: Int?.self] ?? 0
        if slot != nil, lastRevision == 0 { throw StorageError.refused }
        try await transaction.execute(
            """
            INSERT INTO evidence_revision (school_id, dossier_id, evidence_id, slot, revision, sha256, file_name,
                media_type, size, uploaded_by)
            VALUES (\(dossier.school), \(dossier.id), \(id), \(slot ?? lastSlot + 1), \(lastRevision + 1),
                \(file.hash), \(file.fileName), \(file.mediaType.name), \(file.size), \(person))
            """)
        let stored = try await transaction.query(
            revisionSelect
                + """
                WHERE r.evidence_id = \(id) AND r.slot = \(slot ?? lastSlot + 1) AND r.revision = \(lastRevision + 1)
                """)
        guard let row = stored.first else { throw StorageError.refused }
        return try revision(row)
    }

    /// The record of one revision, where the person may read the piece; nil otherwise.
    public func revision(
        of id: EvidenceID, slot: Int, revision: Int, as person: PersonID
    ) async throws -> EvidenceRevision? {
        try await database.query(
            as: person,
            EvidenceStore.revisionSelect
                + "WHERE r.evidence_id = \(id) AND r.slot = \(slot) AND r.revision = \(revision)"
        ).first.map(EvidenceStore.revision)
    }

    /// Other pieces of the dossier that have a file with the same content.
    public func pieces(
        withFile hash: String, but id: EvidenceID, in dossier: Dossier, as person: PersonID
    ) async throws -> [RegisteredEvidence] {
        try await database.query(
            as: person,
            """
            SELECT DISTINCT e.id, e.code FROM evidence_revision r JOIN evidence e ON e.id = r.evidence_id
            WHERE r.school_id = \(dossier.school) AND r.sha256 = \(hash) AND r.dossier_id = \(dossier.id)
                AND e.id <> \(id) ORDER BY e.code
            """
        ).map { RegisteredEvidence(id: try $0.id("id"), code: try $0["code"]) }
    }
}

/// A file about to become a revision.
public struct NewRevision: Sendable, Hashable {
    /// SHA-256 of the bytes, which the file store keeps.
    public let hash: String
    /// The name as the person's computer had it.
    public let fileName: String
    public let mediaType: MediaType
    /// Length in bytes.
    public let size: Int

    public init(_ kept: KeptFile, fileName: String, mediaType: MediaType) {
        hash = kept.hash
        size = kept.size
        self.fileName = FileName.cleaned(fileName, for: mediaType)
        self.mediaType = mediaType
    }
}
