import Accreditation
import Postgres

extension RecordReading {
    /// Files of the evidence, approved papers and scans, in the order of their places.
    ///
    /// - Parameter handedIn: the content whose files alone are meant; nil for every revision.
    func files(handedIn: DossierContent?) async throws -> [RecordedFile] {
        let place: Query = "school_id = \(place.school) AND dossier_id = \(place.dossier)"
        let answers = try await transaction.pipeline([
            """
            SELECT e.id, e.code, e.name, r.slot, r.revision, r.sha256, r.file_name, r.size::bigint AS size,
                r.revision = max(r.revision) OVER (PARTITION BY r.evidence_id, r.slot) AS newest
            FROM evidence e JOIN evidence_revision r ON r.evidence_id = e.id
            WHERE e.school_id = \(self.place.school) AND e.dossier_id = \(self.place.dossier)
            ORDER BY e.box, e.criterion COLLATE "C", e.serial, e.code COLLATE "C", r.slot, r.revision
            """,
            """
            SELECT id, paper, number, docx_sha256, docx_size::bigint AS docx_size, pdf_sha256,
                pdf_size::bigint AS pdf_size
            FROM paper_version WHERE \(place) ORDER BY paper COLLATE "C", number
            """,
            """
            SELECT s.version_id, s.sha256, s.file_name, s.size::bigint AS size FROM paper_scan s WHERE \(place)
            ORDER BY s.uploaded_at, s.id
            """,
        ])
        let evidence = try answers[0].compactMap { try RecordReading.evidence($0, handedIn) }
        return evidence + (try RecordReading.papers(answers[1], scans: answers[2]))
    }

    private static func evidence(_ row: Row, _ handedIn: DossierContent?) throws -> RecordedFile? {
        var (code, name): (String, String) = (try row["code"], try row["name"])
        let hash: String = try row["sha256"]
        var isNewest: Bool = try row["newest"]
        if let handedIn {
            let id: EvidenceID = try row.id("id")
            guard let piece = handedIn.evidence.first(where: { $0.id == id }), piece.files.contains(hash) else {
                return nil
            }
            (code, name, isNewest) = (piece.code, piece.name, true)
        }
        return RecordedFile(
            place: .evidence(
                code: code, name: name, slot: try row["slot"], revision: try row["revision"], isNewest: isNewest),
            hash: hash, size: try row["size"], fileName: try row["file_name"])
    }

    private static func papers(_ versions: [Row], scans: [Row]) throws -> [RecordedFile] {
        var files: [RecordedFile] = []
        for row in versions {
            let (paper, number): (String, Int) = (try row["paper"], try row["number"])
            for format in ["docx", "pdf"] {
                files.append(
                    RecordedFile(
                        place: .paper(paper, number: number), hash: try row["\(format)_sha256"],
                        size: try row["\(format)_size"], fileName: ".\(format)"))
            }
            let id: PaperVersionID = try row.id("id")
            let own = try scans.filter { try $0.id("version_id") == id }
            for (index, scan) in own.enumerated() {
                files.append(
                    RecordedFile(
                        place: .scan(paper, number: number, order: index + 1), hash: try scan["sha256"],
                        size: try scan["size"], fileName: try scan["file_name"]))
            }
        }
        return files
    }
}
