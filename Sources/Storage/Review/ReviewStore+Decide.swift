public import Accreditation
import Postgres

extension ReviewStore {
    /// Records a decision on the last handing in and moves the dossier on, all or nothing. The dossier is locked first:
    /// of two decisions at the same moment one is recorded and the other refused. What was remarked on the handing in
    /// belongs to the reasons.
    ///
    /// - Parameters:
    ///   - seenHash: the hash of the content that was read.
    ///   - notice: what the school is told, and where it finds it; nil where it is told nothing.
    /// - Throws: `ReviewRefusal` when it cannot be decided like this, `StorageError.refused` to those who may not,
    ///   `.notFound` where there is nothing that this person may see.
    @discardableResult
    public func decide(
        _ draft: ReviewDraft, on dossier: Dossier, seenHash: String, telling notice: ColleagueNotice? = nil,
        as person: PersonID
    ) async throws -> Review {
        try await database.write(as: person) { transaction in
            let desk = try await ReviewStore.desk(of: dossier, in: transaction)
            guard let state = draft.decision.state(from: desk) else { throw ReviewRefusal.notWaiting(desk) }
            let whole = draft.adding(try await RemarkStore.waiting(on: dossier.id, in: transaction))
            guard whole.isComplete else { throw ReviewRefusal.incomplete }
            let submission = try await ReviewStore.lastSubmission(dossier, in: transaction)
            guard submission.contentHash == seenHash else {
                throw ReviewRefusal.otherSubmission(number: submission.number)
            }
            let id = ReviewID()
            try await ReviewStore.insert(id, whole, at: desk, on: submission, of: dossier, as: person, in: transaction)
            // Read first: what the province gives back it does not see any more.
            let rows = try await transaction.query(ReviewStore.select + "WHERE r.id = \(id)")
            guard let row = rows.first else { throw StorageError.refused }
            if let notice {
                try await transaction.tell(
                    [.principal, .councilChair, .councilSecretary], about: dossier.id, kind: notice.kind, notice.words,
                    link: notice.link)
            }
            try await transaction.execute(
                """
                UPDATE dossier SET state = \(word: state), version = version + 1
                WHERE id = \(dossier.id)
                """)
            return try ReviewStore.read(row)
        }
    }

    /// The state in which the dossier waits for a decision, locked.
    private static func desk(of dossier: Dossier, in transaction: Transaction) async throws -> DossierState {
        let rows = try await transaction.query("SELECT state FROM dossier WHERE id = \(dossier.id) FOR UPDATE")
        guard let row = rows.first else { throw StorageError.notFound }
        let state = try row.word("state", as: DossierState.self)
        guard Review.Decision.accepted.state(from: state) == nil else { return state }
        let latest = try await transaction.query(
            """
            SELECT r.desk FROM review r WHERE r.dossier_id = \(dossier.id) ORDER BY r.decided_at DESC LIMIT 1
            """)
        let last = try await transaction.query(
            select + "WHERE r.dossier_id = \(dossier.id) ORDER BY r.decided_at DESC LIMIT 1")
        if let desk = try latest.first?.word("desk", as: DossierState.self), let review = try last.first.map(read),
            review.decision.state(from: desk) == state
        {
            throw ReviewRefusal.decidedAlready(review)
        }
        throw ReviewRefusal.notWaiting(state)
    }

    private static func lastSubmission(_ dossier: Dossier, in transaction: Transaction) async throws -> Submission {
        let rows = try await transaction.query(
            SubmissionStore.select + "WHERE s.dossier_id = \(dossier.id) ORDER BY s.number DESC LIMIT 1")
        guard let row = rows.first else { throw StorageError.notFound }
        return try SubmissionStore.read(row)
    }

    private static func insert(
        _ id: ReviewID, _ draft: ReviewDraft, at desk: DossierState, on submission: Submission, of dossier: Dossier,
        as person: PersonID, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO review
                (id, school_id, dossier_id, submission_id, decision, note, content_hash, desk, unit_id,
                decided_by)
            SELECT \(id), \(dossier.school), \(dossier.id), \(submission.id), \(word: draft.decision),
                \(draft.keptNote), \(submission.contentHash), \(word: desk),
                CASE \(word: desk) WHEN 'forwarded' THEN province_of(u.id) ELSE u.parent_id END, \(person)
            FROM unit u WHERE u.id = \(dossier.school)
            """)
        guard draft.decision == .returned else { return }
        for item in draft.remarks {
            try await transaction.execute(
                """
                INSERT INTO return_item (school_id, dossier_id, review_id, criterion, reason, due_on)
                VALUES (\(dossier.school), \(dossier.id), \(id), \(item.criterion), \(item.reason),
                    \(item.dueOn)::date)
                """)
        }
    }
}
