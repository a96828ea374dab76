public import Accreditation
import Foundation
import Postgres

extension PaperStore {
    /// Every approved paper of a dossier with its scans, newest first, as far as this person may see them.
    public func versions(of dossier: Dossier, as person: PersonID) async throws -> [PaperVersion] {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        let answers = try await database.pipeline(
            as: person,
            [
                "SELECT \(PaperStore.versionColumns) FROM paper_version WHERE \(place) ORDER BY number DESC, paper",
                "SELECT \(PaperStore.scanColumns) FROM paper_scan WHERE \(place) ORDER BY uploaded_at, id",
            ])
        let scans = try Dictionary(grouping: answers[1]) { try $0.id("version_id", of: Noun.PaperVersion.self) }
        return try answers[0].map { row in
            var version = try PaperStore.version(row)
            version.scans = try (scans[version.id] ?? []).map(PaperStore.scan)
            return version
        }
    }

    /// The state that an approved paper was made from.
    ///
    /// - Throws: `StorageError.notFound`; `DamagedPaper` when the kept state no longer has its hash.
    public func state(of version: PaperVersionID, in dossier: Dossier, as person: PersonID) async throws -> KeptSource {
        let rows = try await database.query(
            as: person,
            """
            SELECT source, source_hash FROM paper_version
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND id = \(version)
            """)
        guard let row = rows.first else { throw StorageError.notFound }
        let bytes = Array(try row["source", as: String.self].utf8)
        guard ContentHash.hex(bytes) == (try row["source_hash", as: String.self]) else { throw DamagedPaper() }
        return try JSONDecoder().decode(KeptSource.self, from: Data(bytes))
    }

    static let versionColumns: Query = """
        id, paper, number, docx_sha256, docx_size::bigint AS docx_size, pdf_sha256, pdf_size::bigint AS pdf_size,
            source_hash, gaps, reason, acting_name(approved_by, school_id, approved_at) AS name, approved_at
        """
    static let scanColumns: Query = """
        id, version_id, sha256, file_name, media_type, size::bigint AS size, display_name(uploaded_by) AS name,
            uploaded_at
        """

    static func version(_ row: Row) throws -> PaperVersion {
        PaperVersion(
            id: try row.id("id"), paper: try row["paper"], number: try row["number"],
            docx: PaperFile(hash: try row["docx_sha256"], size: try row["docx_size"]),
            pdf: PaperFile(hash: try row["pdf_sha256"], size: try row["pdf_size"]),
            sourceHash: try row["source_hash"],
            gaps: try row["gaps", as: String.self].split(separator: "\n").map(String.init),
            reason: try row["reason"], byName: try row["name"], at: try row["approved_at"])
    }

    static func scan(_ row: Row) throws -> PaperScan {
        PaperScan(
            id: try row.id("id"), file: PaperFile(hash: try row["sha256"], size: try row["size"]),
            fileName: try row["file_name"], mediaType: try row["media_type"], byName: try row["name"],
            at: try row["uploaded_at"])
    }
}

/// What is kept of all that an approved paper was made from.
public struct KeptSource: Sendable, Hashable, Codable {
    /// The content hash of the rule pack.
    public var pack: String
    /// The identifier of the paper.
    public var paper: String
    /// What the paper shows of the dossier.
    public var state: PaperState

    public init(pack: String, paper: String, state: PaperState) {
        self.pack = pack
        self.paper = paper
        self.state = state
    }
}

/// The kept state of an approved paper is no longer the one that its hash was made of.
public struct DamagedPaper: Error, Sendable, Equatable {
    public init() {}
}
