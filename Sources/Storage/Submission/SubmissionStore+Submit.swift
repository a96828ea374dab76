public import Accreditation
public import Criteria
import Postgres

extension SubmissionStore {
    /// What would be handed in now, and what stands against it; for those who may hand it in or work on it.
    ///
    /// - Parameter day: the day of the assessment, for figures that only warn between two days; nil for today.
    /// - Throws: `StorageError.notFound` for anybody else.
    public func draft(
        of dossier: Dossier, under pack: UsedPack, on day: Day? = nil, as person: PersonID
    ) async throws -> SubmissionDraft {
        try await database.read(as: person) { transaction in
            try await SubmissionStore.draft(of: dossier, under: pack, on: day, in: transaction)
        }
    }

    /// Hands a dossier in: keeps its whole content with hash and level, and closes it, all or nothing. The dossier is
    /// locked before the content is read, and every change of content waits for that lock.
    ///
    /// - Parameters:
    ///   - seenHash: the hash of the content that the person decided on.
    ///   - reason: why it is handed in although it is incomplete; not kept when it is complete.
    ///   - day: the day of the assessment, for figures that only warn between two days; nil for today.
    /// - Throws: `SubmissionRefusal` when it cannot be handed in like this, `StorageError.refused` to those who may
    ///   not, `.notFound` where there is nothing that this person may see.
    @discardableResult
    public func submit(
        _ dossier: Dossier, under pack: UsedPack, seenHash: String, reason: String, on day: Day? = nil,
        as person: PersonID
    ) async throws -> Submission {
        try await database.write(as: person) { transaction in
            let state = try await SubmissionStore.lock(dossier, in: transaction)
            guard DossierState.atSchool.contains(state) else { throw SubmissionRefusal.notOpen(state) }
            let draft = try await SubmissionStore.draft(of: dossier, under: pack, on: day, in: transaction)
            guard draft.hash == seenHash else { throw SubmissionRefusal.changedMeanwhile }
            let due = draft.readiness.withoutReason.count
            guard due == 0 else { throw SubmissionRefusal.lacksReasons(due) }
            guard draft.readiness.isComplete || reason.contains(where: { !$0.isWhitespace }) else {
                throw SubmissionRefusal.incomplete(unrated: draft.readiness.unrated.count)
            }
            let kept = draft.readiness.isComplete ? "" : reason
            return try await SubmissionStore.keep(draft, of: dossier, reason: kept, as: person, in: transaction)
        }
    }

    private static func lock(_ dossier: Dossier, in transaction: Transaction) async throws -> DossierState {
        let rows = try await transaction.query("SELECT state FROM dossier WHERE id = \(dossier.id) FOR UPDATE")
        guard let row = rows.first else { throw StorageError.notFound }
        return try row.word("state")
    }

    private static func keep(
        _ draft: SubmissionDraft, of dossier: Dossier, reason: String, as person: PersonID,
        in transaction: Transaction
    ) async throws -> Submission {
        let id = SubmissionID()
        try await transaction.execute(
            """
            INSERT INTO submission
                (id, school_id, dossier_id, number, reason, content, content_hash, level, submitted_by)
            SELECT \(id), \(dossier.school), \(dossier.id), coalesce(max(number), 0) + 1, \(reason), \(draft.text),
                \(draft.hash), \(draft.result.level), \(person)
            FROM submission WHERE dossier_id = \(dossier.id)
            """)
        try await transaction.execute(
            """
            UPDATE dossier SET state = \(word: DossierState.submitted), version = version + 1
            WHERE id = \(dossier.id)
            """)
        let rows = try await transaction.query(select + "WHERE s.id = \(id)")
        guard let row = rows.first else { throw StorageError.refused }
        return try read(row)
    }

    private static func draft(
        of dossier: Dossier, under pack: UsedPack, on day: Day?, in transaction: Transaction
    ) async throws -> SubmissionDraft {
        let content = try await DossierStore.content(of: dossier, in: transaction)
        let answers = try await transaction.pipeline(readinessQueries(dossier))
        let approvals = try answers[0].map { (try $0["criterion", as: String.self], try $0["hash", as: String.self]) }
        let toConfirm = try answers[1].map { (try $0["criterion", as: String.self], try $0["count", as: Int.self]) }
        let today = try answers.last?.first?.day("today")
        return try SubmissionDraft(
            content, of: dossier, under: pack, on: day ?? today,
            approvals: Dictionary(approvals, uniquingKeysWith: { first, _ in first }),
            toConfirm: Dictionary(toConfirm, uniquingKeysWith: { first, _ in first }),
            documents: try DocumentsToConfirm(standards: answers[2], plan: answers[3], papers: answers[4]))
    }

    private static func readinessQueries(_ dossier: Dossier) -> [Query] {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        return [
            """
            SELECT DISTINCT ON (criterion) criterion, content_hash AS hash FROM criterion_approval
            WHERE \(place) ORDER BY criterion, approved_at DESC
            """,
            """
            SELECT criterion, count(*) AS count FROM (
                SELECT criterion FROM finding WHERE \(place) AND to_confirm
                UNION ALL SELECT criterion FROM narrative WHERE \(place) AND to_confirm
                UNION ALL SELECT criterion FROM improvement WHERE \(place) AND to_confirm) AS carried
            GROUP BY criterion
            """,
        ] + DocumentsToConfirm.queries(place) + [
            "SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS today"
        ]
    }
}

/// What would be handed in now, in its canonical form, and what stands against it.
public struct SubmissionDraft: Sendable {
    public let content: DossierContent
    /// The canonical JSON of the content.
    public let text: String
    /// SHA-256 of the canonical JSON.
    public let hash: String
    /// What the content's findings amount to.
    public let result: AssessmentResult
    /// What stands against handing it in.
    public let readiness: SubmissionReadiness

    init(
        _ content: DossierContent, of dossier: Dossier, under used: UsedPack, on day: Day?,
        approvals: [String: String], toConfirm: [String: Int], documents: DocumentsToConfirm
    ) throws {
        let bytes = try ContentHash.canonical(content)
        self.content = content
        text = String(decoding: bytes, as: UTF8.self)
        hash = ContentHash.hex(bytes)
        result = try used.assessment.compute(content.rated, facts: content.facts.facts)
        readiness = SubmissionReadiness(
            content, pack: used.pack, result: result, approvals: approvals, toConfirm: toConfirm,
            standardsToConfirm: documents.standards, planToConfirm: documents.plan,
            thresholds: day.map {
                ThresholdBoard(content, used.pack, kind: dossier.schoolKind, year: dossier.schoolYear, on: $0)
            },
            isOpen: dossier.isOpen)
    }
}

/// Why a dossier was not handed in; nothing was changed.
public enum SubmissionRefusal: Error, Sendable, Equatable {
    /// Indicators are not rated and no reason was given.
    case incomplete(unrated: Int)
    /// So many findings stand against the figures without a reason that holds for these figures.
    case lacksReasons(Int)
    /// Somebody changed the content after it was shown.
    case changedMeanwhile
    /// It has been handed in already.
    case notOpen(DossierState)
}
