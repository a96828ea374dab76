public import Accreditation
public import Criteria
import Postgres

extension EvidenceStore {
    /// One piece with its files, uses and citations.
    ///
    /// - Throws: `StorageError.notFound` where there is none in this dossier that the person may read.
    public func piece(
        _ id: EvidenceID, in dossier: Dossier, rule: EvidenceCodeRule, as person: PersonID
    ) async throws -> EvidencePiece {
        let answers = try await database.read(as: person) { transaction in
            try await transaction.pipeline([
                """
                SELECT *, display_name(registered_by) AS registered_by_name FROM evidence
                WHERE id = \(id) AND school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                """,
                EvidenceStore.revisionSelect
                    + "WHERE r.evidence_id = \(id) ORDER BY r.slot, r.revision DESC",
                """
                SELECT criterion, level::int AS level, indicator, display_name(linked_by) AS linked_by, linked_at
                FROM evidence_use WHERE evidence_id = \(id) ORDER BY criterion, level, indicator
                """,
                """
                SELECT n.criterion, n.field, n.body FROM narrative n JOIN evidence e ON e.dossier_id = n.dossier_id
                WHERE e.id = \(id) AND strpos(n.body, e.code) > 0 ORDER BY n.criterion, n.field
                """,
            ])
        }
        guard let row = answers[0].first else { throw StorageError.notFound }
        let code: String = try row["code"]
        return EvidencePiece(
            id: id, code: code, criterion: try row["criterion"], details: try EvidenceStore.details(row),
            withdrawnAt: try row["withdrawn_at"], registeredBy: try row["registered_by_name"],
            registeredAt: try row["registered_at"], version: try row["version"],
            revisions: try answers[1].map(EvidenceStore.revision), uses: try answers[2].map(EvidenceStore.use),
            citations: try answers[3].filter { try EvidenceStore.cites($0, code, rule) }.map(EvidenceStore.place))
    }

    static let revisionSelect: Query = """
        SELECT r.evidence_id, r.slot, r.revision, r.sha256, r.file_name, r.media_type, r.size::bigint AS size,
            display_name(r.uploaded_by) AS uploaded_by, r.uploaded_at
        FROM evidence_revision r

        """

    static func revision(_ row: Row) throws -> EvidenceRevision {
        EvidenceRevision(
            evidence: try row.id("evidence_id"), slot: try row["slot"], revision: try row["revision"],
            hash: try row["sha256"], fileName: try row["file_name"], mediaType: try row["media_type"],
            size: try row["size"], uploadedBy: try row["uploaded_by"], uploadedAt: try row["uploaded_at"])
    }

    private static func use(_ row: Row) throws -> EvidenceUse {
        EvidenceUse(path: try path(row), linkedBy: try row["linked_by"], linkedAt: try row["linked_at"])
    }

    private static func place(_ row: Row) throws -> EvidencePlace {
        EvidencePlace(criterion: try row["criterion"], field: try row["field"])
    }

    private static func cites(_ row: Row, _ code: String, _ rule: EvidenceCodeRule) throws -> Bool {
        let body: String = try row["body"]
        return rule.citations(in: body).contains { rule.format($0.code) == code }
    }
}
