public import Accreditation
public import Criteria
import Postgres

/// Files of evidence looked at by a second person.
public struct VerificationStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What was found about a piece, newest first, and what it would be about now.
    public func file(of piece: EvidenceID, in dossier: Dossier, as person: PersonID) async throws -> VerificationFile {
        let answers = try await database.pipeline(
            as: person,
            [
                """
                SELECT evidence_files(\(piece)::uuid) AS files, coalesce((
                    SELECT array_agg(DISTINCT f.uploaded_by::text) FROM (
                        SELECT DISTINCT ON (r.slot) r.uploaded_by FROM evidence_revision r
                        WHERE r.evidence_id = \(piece) ORDER BY r.slot, r.revision DESC) f), '{}') AS senders
                """,
                """
                SELECT verdict, reason, files_hash, display_name(verified_by) AS name, verified_at FROM verification
                WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND evidence_id = \(piece)
                ORDER BY verified_at DESC, id
                """,
                VerificationStore.openRequests
                    + " AND q.dossier_id = \(dossier.id) AND q.evidence_id = \(piece) ORDER BY q.asked_at",
            ])
        let files: String? = try answers[0].first.flatMap { try $0["files"] }
        let senders: [String] = try answers[0].first.map { try $0["senders"] } ?? []
        return VerificationFile(
            filesHash: files, senders: Set(senders.compactMap { PersonID($0) }),
            verifications: try answers[1].map { row in
                Verification(
                    verdict: try row.word("verdict"), reason: try row["reason"], by: try row["name"],
                    at: try row["verified_at"], isCurrent: try row["files_hash", as: String.self] == files)
            }, requests: try answers[2].map(VerificationStore.request))
    }

    /// Records what somebody found about the files with this hash.
    ///
    /// - Throws: `VerificationRefusal`; `StorageError.refused` to those who may not.
    public func verify(
        _ piece: EvidenceID, _ verdict: Verification.Verdict, because reason: String, filesHash: String,
        in dossier: Dossier, as person: PersonID
    ) async throws {
        guard verdict == .verified || !reason.isEmpty else { throw VerificationRefusal.noReason }
        let file = try await file(of: piece, in: dossier, as: person)
        guard let now = file.filesHash else { throw VerificationRefusal.noFiles }
        guard now == filesHash else { throw VerificationRefusal.filesChanged }
        guard !file.senders.contains(person) else { throw VerificationRefusal.ownFiles }
        _ = try await database.query(
            as: person,
            """
            INSERT INTO verification (school_id, dossier_id, evidence_id, verdict, reason, files_hash, verified_by)
            VALUES (\(dossier.school), \(dossier.id), \(piece), \(word: verdict), \(reason), \(filesHash), \(person))
            """)
    }

    /// Asks somebody to look at a piece until a day.
    ///
    /// - Throws: `VerificationRefusal.ownFiles` where that person sent a file of it; `StorageError.refused`.
    public func ask(
        _ other: PersonID, toVerify piece: EvidenceID, until day: Day?, telling notice: ColleagueNotice? = nil,
        in dossier: Dossier, as person: PersonID
    ) async throws {
        let file = try await file(of: piece, in: dossier, as: person)
        guard file.filesHash != nil else { throw VerificationRefusal.noFiles }
        guard !file.senders.contains(other) else { throw VerificationRefusal.ownFiles }
        try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                INSERT INTO verification_request (school_id, dossier_id, evidence_id, asked_of, due_on, asked_by)
                VALUES (\(dossier.school), \(dossier.id), \(piece), \(other), \(day)::date, \(person))
                """)
            try await transaction.tell([other], notice, in: dossier)
        }
    }

    /// Requests that nobody has answered by verifying since; to be continued with AND.
    static let openRequests: Query = """
        SELECT q.evidence_id, display_name(q.asked_of) AS asked_of, display_name(q.asked_by) AS asked_by, q.due_on
        FROM verification_request q
        WHERE NOT EXISTS (SELECT FROM verification v WHERE v.evidence_id = q.evidence_id
            AND v.verified_at > q.asked_at)
        """

    private static func request(_ row: Row) throws -> VerificationRequest {
        VerificationRequest(
            askedOf: try row["asked_of"], askedBy: try row["asked_by"], dueOn: try row.day("due_on"))
    }
}

/// What there is to know about a piece before verifying it.
public struct VerificationFile: Sendable, Hashable {
    /// SHA-256 over the newest revision of each file; nil where there is no file.
    public let filesHash: String?
    /// Who sent them.
    public let senders: Set<PersonID>
    /// Newest first.
    public let verifications: [Verification]
    /// Requests that nobody has answered.
    public let requests: [VerificationRequest]

    public var state: VerificationState { VerificationState(verifications.first) }
}

/// Somebody is asked to verify.
public struct VerificationRequest: Sendable, Hashable {
    public let askedOf: String
    public let askedBy: String
    public let dueOn: Day?
}
