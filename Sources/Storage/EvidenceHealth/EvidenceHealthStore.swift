public import Accreditation
public import Criteria
import Postgres

/// What is wrong with a dossier's evidence.
public struct EvidenceHealthStore: Sendable {
    let database: Database
    let files: FileStore

    public init(_ database: Database, files: FileStore) {
        self.database = database
        self.files = files
    }

    /// Everything that is wrong, for those who work on the dossier from inside.
    ///
    /// - Parameters:
    ///   - rule: how the dossier's rule pack writes codes.
    ///   - year: the days of the dossier's school year.
    /// - Throws: `StorageError.notFound` to others.
    public func health(
        of dossier: Dossier, rule: EvidenceCodeRule, year: ClosedRange<Day>, today: Day, as person: PersonID
    ) async throws -> EvidenceHealth {
        let answers = try await database.pipeline(
            as: person,
            [
                EvidenceStore.accessQuery(dossier, .readWorkings), EvidenceHealthStore.pieces(dossier),
                EvidenceHealthStore.newestFiles(dossier),
                EvidenceStore.textsQuery(dossier, containing: rule.open),
            ])
        try EvidenceStore.requireAccess(answers[0])
        let kept = try Dictionary(grouping: answers[2].map(EvidenceHealthStore.file), by: \.piece)
        let troubles = try await files.trouble(with: kept.values.flatMap { $0.map(\.file) })
        let pieces = try answers[1].map { row in
            let id: EvidenceID = try row.id("id")
            return try EvidenceHealthStore.piece(row, id, kept[id, default: []].map(\.file), troubles)
        }
        return EvidenceHealth(
            EvidenceHealthStore.ordered(pieces, rule),
            citations: try EvidenceHealthStore.citations(answers[3], rule), year: year, today: today)
    }

    private static func pieces(_ dossier: Dossier) -> Query {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        return """
            SELECT e.id, e.code, e.name, e.withdrawn_at IS NOT NULL AS withdrawn, e.issued_on, e.period_from,
                e.period_to, e.valid_until, coalesce(u.criteria, '{}') AS criteria, v.verdict, v.files_hash,
                f.files_hash AS files_now
            FROM evidence e
                LEFT JOIN (SELECT evidence_id, array_agg(DISTINCT criterion ORDER BY criterion) AS criteria
                    FROM evidence_use WHERE \(place) GROUP BY evidence_id) u ON u.evidence_id = e.id
                LEFT JOIN (SELECT DISTINCT ON (evidence_id) evidence_id, verdict, files_hash FROM verification
                    WHERE \(place) ORDER BY evidence_id, verified_at DESC) v ON v.evidence_id = e.id
                LEFT JOIN (SELECT evidence_id, encode(sha256(convert_to(string_agg(slot || ':' || sha256, E'\\n'
                        ORDER BY slot), 'UTF8')), 'hex') AS files_hash
                    FROM (SELECT DISTINCT ON (evidence_id, slot) evidence_id, slot, sha256 FROM evidence_revision
                        WHERE \(place) ORDER BY evidence_id, slot, revision DESC) n
                    GROUP BY evidence_id) f ON f.evidence_id = e.id
            WHERE e.school_id = \(dossier.school) AND e.dossier_id = \(dossier.id)
            """
    }

    private static func newestFiles(_ dossier: Dossier) -> Query {
        """
        SELECT DISTINCT ON (evidence_id, slot) evidence_id, sha256, size::bigint AS size, media_type
        FROM evidence_revision WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
        ORDER BY evidence_id, slot, revision DESC
        """
    }

    private static func file(_ row: Row) throws -> (piece: EvidenceID, file: KeptEvidenceFile) {
        (
            try row.id("evidence_id"),
            KeptEvidenceFile(hash: try row["sha256"], size: try row["size"], mediaType: try row["media_type"])
        )
    }

    private static func piece(
        _ row: Row, _ id: EvidenceID, _ files: [KeptEvidenceFile], _ troubles: [String: String]
    ) throws -> HealthPiece {
        HealthPiece(
            id: id, code: try row["code"], name: try row["name"], isWithdrawn: try row["withdrawn"],
            issuedOn: try row.day("issued_on"), periodFrom: try row.day("period_from"),
            periodTo: try row.day("period_to"), validUntil: try row.day("valid_until"), files: files.map(\.hash),
            troubles: Set(files.compactMap { troubles[$0.hash] }).sorted(), criteria: try row["criteria"],
            verification: try verification(row))
    }

    private static func verification(_ row: Row) throws -> VerificationState {
        guard let verdict = try row["verdict", as: String?.self] else { return .none }
        if try row["files_hash", as: String?.self] != row["files_now", as: String?.self] { return .outdated }
        return verdict == Verification.Verdict.verified.rawValue ? .verified : .rejected
    }

    private static func citations(_ rows: [Row], _ rule: EvidenceCodeRule) throws -> [EvidenceHealth.Citation] {
        try rows.flatMap { row in
            let (criterion, field): (String, String) = (try row["criterion"], try row["field"])
            return Set(rule.citations(in: try row["body"]).compactMap { rule.format($0.code) }).sorted().map {
                EvidenceHealth.Citation(code: $0, criterion: criterion, field: field)
            }
        }
    }

    private static func ordered(_ pieces: [HealthPiece], _ rule: EvidenceCodeRule) -> [HealthPiece] {
        pieces.map { ($0, rule.parse($0.code)) }.sorted { left, right in
            guard let one = left.1, let other = right.1 else { return left.0.code < right.0.code }
            return one < other
        }.map(\.0)
    }
}
