public import Accreditation
import Criteria
import Foundation
import Postgres

/// Conclusions of teams, and the outcomes that provinces record on them.
public struct ConclusionStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What the team's ratings set so far amount to, and what is not settled.
    public func draft(of dossier: Dossier, under used: UsedPack, as person: PersonID) async throws -> ConclusionDraft {
        try await database.read(as: person) { transaction in
            let table = try await SettlementStore.table(of: dossier.id, in: transaction)
            let submission = try await ConclusionStore.submission(of: dossier, in: transaction)
            let meeting = try await AppraisalStore.minutes(of: dossier.id, in: transaction)
            return try ConclusionStore.draft(table, submission, used, facts: meeting?.minutes.facts)
        }
    }

    /// Concludes: keeps exactly what the team found with its hash, level, grade and degree, and closes the evaluation.
    ///
    /// - Throws: `EvaluationRefusal.unsettled` with the criteria, `.wrongState`; `StorageError.refused` to everybody
    ///   but the leader.
    public func conclude(
        _ dossier: Dossier, under used: UsedPack, summary: String, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await TeamStore.lock(dossier.id, in: [.evaluating, .answered, .appraised], transaction)
            try await EvaluatorStore.requireFit(person, for: dossier, under: used, in: transaction)
            let open = try await DraftStore.draft(of: dossier.id, in: transaction)?.open ?? []
            guard open.isEmpty else { throw EvaluationRefusal.unanswered(open.sorted()) }
            let (content, team) = try await ConclusionStore.content(
                of: dossier, under: used, summary: summary, in: transaction)
            try await ConclusionStore.keep(content, team, dossier, person, transaction)
        }
    }

    /// What would be concluded now, complete.
    ///
    /// - Throws: `EvaluationRefusal.unsettled` with the criteria.
    static func content(
        of dossier: Dossier, under used: UsedPack, summary: String, in transaction: Transaction
    ) async throws -> (ConclusionContent, Team) {
        guard let team = try await TeamStore.team(of: dossier.id, in: transaction) else {
            throw StorageError.notFound
        }
        let table = try await SettlementStore.table(of: dossier.id, in: transaction)
        let submission = try await ConclusionStore.submission(of: dossier, in: transaction)
        let meeting = try await ConclusionStore.meeting(of: dossier.id, used, table, in: transaction)
        let facts = meeting?.minutes.facts ?? submission.content.facts
        let draft = try ConclusionStore.draft(table, submission, used, facts: facts)
        guard draft.unsettled.isEmpty else { throw EvaluationRefusal.unsettled(draft.unsettled) }
        var content = ConclusionContent(
            pack: used.pack.id, packHash: used.pack.hash, submissionHash: submission.submission.contentHash,
            parts: submission.content.parts, facts: facts,
            team: team.members.map { .init(name: $0.name, role: $0.role.rawValue) },
            findings: table.concluded, result: draft.result, summary: summary)
        content.conditions = meeting?.minutes.conditions
        content.minutesHash = meeting?.contentHash
        return (content, team)
    }

    /// The team's conclusion; nil where there is none that this person may see.
    ///
    /// - Throws: `EvaluationRefusal.damaged` when the kept content no longer has the hash of the act.
    public func conclusion(of dossier: DossierID, as person: PersonID) async throws -> Conclusion? {
        try await database.read(as: person) { try await ConclusionStore.conclusion(of: dossier, in: $0) }
    }

    static func conclusion(of dossier: DossierID, in transaction: Transaction) async throws -> Conclusion? {
        let rows = try await transaction.query(
            """
            SELECT content, content_hash, display_name(concluded_by) AS name, concluded_at
            FROM conclusion WHERE dossier_id = \(dossier)
            """)
        guard let row = rows.first else { return nil }
        let bytes = Array(try row["content", as: String.self].utf8)
        let hash: String = try row["content_hash"]
        guard ContentHash.hex(bytes) == hash else { throw EvaluationRefusal.damaged }
        return Conclusion(
            content: try JSONDecoder().decode(ConclusionContent.self, from: Data(bytes)), contentHash: hash,
            concludedByName: try row["name"], concludedAt: try row["concluded_at"])
    }

    /// The meeting on which the conclusion rests; nil where the law asks for none.
    private static func meeting(
        of dossier: DossierID, _ used: UsedPack, _ table: EvaluationTable, in transaction: Transaction
    ) async throws -> KeptMinutes? {
        guard used.pack.appraisal != nil else { return nil }
        guard let kept = try await AppraisalStore.minutes(of: dossier, in: transaction) else {
            throw EvaluationRefusal.noMeeting
        }
        let ratings = ContentHash.hex(try ContentHash.canonical(table.concluded))
        guard kept.minutes.ratingsHash == ratings else { throw EvaluationRefusal.damaged }
        return kept
    }

    /// - Parameter facts: those that count; nil for what the school stated.
    static func draft(
        _ table: EvaluationTable, _ submission: HandedIn, _ used: UsedPack, facts: DossierContent.StatedFacts? = nil
    ) throws -> ConclusionDraft {
        let parts = submission.content.parts
        let findings = Findings(table.settled.mapValues { .whole($0.finding) }).apart(parts)
        return ConclusionDraft(
            result: try used.assessment.compute(findings, facts: (facts ?? submission.content.facts).facts),
            unsettled: used.pack.laidOut(for: parts).rated.filter { !table.isSettled($0) }.map(\.code))
    }

    /// The submission that the team evaluates.
    static func submission(of dossier: Dossier, in transaction: Transaction) async throws -> HandedIn {
        guard let found = try await SubmissionStore.latestHandedIn(dossier.id, in: transaction) else {
            throw StorageError.notFound
        }
        return found
    }

    private static func keep(
        _ content: ConclusionContent, _ team: Team, _ dossier: Dossier, _ person: PersonID,
        _ transaction: Transaction
    ) async throws {
        let bytes = try ContentHash.canonical(content)
        try await transaction.execute(
            """
            INSERT INTO conclusion
                (team_id, school_id, dossier_id, summary, content, content_hash, level, concluded_by)
            VALUES (\(team.id), \(dossier.school), \(dossier.id), \(content.summary),
                \(String(decoding: bytes, as: UTF8.self)), \(ContentHash.hex(bytes)), \(content.level), \(person))
            """)
        try await transaction.execute(
            """
            UPDATE dossier SET state = \(word: DossierState.concluded), version = version + 1
            WHERE id = \(dossier.id)
            """)
    }
}

extension EvaluationTable {
    /// The team's ratings as a conclusion keeps them.
    var concluded: [String: ConclusionContent.Settled] {
        var found: [String: ConclusionContent.Settled] = [:]
        for (path, rating) in settled {
            found[path.description] = .init(
                verdict: rating.finding.rawValue, reason: rating.reason, settledByName: rating.settledByName,
                settledAt: Int(rating.settledAt.timeIntervalSince1970))
        }
        return found
    }
}
