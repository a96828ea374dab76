public import Accreditation
import Criteria
import Postgres

/// Appraisal councils: opinions, conditions, minutes and the notice of result.
public struct AppraisalStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Everything of a dossier's appraisal that this person may see.
    public func appraisal(of dossier: Dossier, under used: UsedPack, as person: PersonID) async throws -> Appraisal {
        try await database.read(as: person) { transaction in
            try await AppraisalStore.appraisal(of: dossier, under: used, in: transaction)
        }
    }

    static func appraisal(
        of dossier: Dossier, under used: UsedPack, in transaction: Transaction
    ) async throws -> Appraisal {
        let answers = try await transaction.pipeline([
            "SELECT person_id, name, role, handed_in_at FROM opinion_progress(\(dossier.id))",
            """
            SELECT person_id, display_name(person_id) AS name, proposal, strengths, lacks, advice, handed_in_at, version
            FROM opinion_sheet WHERE dossier_id = \(dossier.id) ORDER BY 2, 1
            """,
            """
            SELECT number, noted_on::text AS noted_on, body, content_hash, display_name(sent_by) AS name, sent_at
            FROM result_notice WHERE dossier_id = \(dossier.id)
            """,
        ])
        let draft = dossier.allows(.readRatings) ? try await council(dossier, used, in: transaction) : nil
        return Appraisal(
            members: try answers[0].map(Appraisal.Member.init(row:)),
            opinions: try answers[1].map(OpinionSheet.init(row:)),
            conditions: draft?.conditions ?? [], unsettled: draft?.unsettled ?? [],
            minutes: try await minutes(of: dossier.id, in: transaction),
            notice: try answers[2].first.map(ResultNotice.init(row:)),
            rule: try await rule(for: dossier.school, in: transaction).rule)
    }

    /// The minutes of a council's meeting; nil where there are none that this person may see.
    ///
    /// - Throws: `EvaluationRefusal.damaged` when the kept content no longer has its hash.
    public func minutes(of dossier: DossierID, as person: PersonID) async throws -> KeptMinutes? {
        try await database.read(as: person) { try await AppraisalStore.minutes(of: dossier, in: $0) }
    }

    static func minutes(of dossier: DossierID, in transaction: Transaction) async throws -> KeptMinutes? {
        try await transaction.query(
            """
            SELECT content, content_hash, display_name(kept_by) AS name, kept_at FROM appraisal_minutes
            WHERE dossier_id = \(dossier)
            """
        ).first.map(KeptMinutes.init(row:))
    }

    /// What a council's ratings and findings amount to now.
    struct CouncilDraft {
        let unsettled: [String]
        let conditions: [RecognitionCondition]
        let facts: DossierContent.StatedFacts
        let result: AssessmentResult
        let ratingsHash: String
    }

    static func council(
        _ dossier: Dossier, _ used: UsedPack, in transaction: Transaction
    ) async throws -> CouncilDraft {
        let table = try await SettlementStore.table(of: dossier.id, in: transaction)
        let submission = try await ConclusionStore.submission(of: dossier, in: transaction)
        let first = try ConclusionStore.draft(table, submission, used)
        let ratingsHash = ContentHash.hex(try ContentHash.canonical(table.concluded))
        let found = AppraisedLevel(level: first.result.level, ratingsHash: ratingsHash)
        let conditions =
            try await used.pack.nationalStandard?.conditions(
                found: first.unsettled.isEmpty ? found : nil, years: years(of: dossier.id, in: transaction),
                until: dossier.schoolYear, findings: findings(of: dossier.id, in: transaction)) ?? []
        let facts = conditions.facts(stated: submission.content.facts)
        return CouncilDraft(
            unsettled: first.unsettled, conditions: conditions, facts: facts,
            result: try ConclusionStore.draft(table, submission, used, facts: facts).result, ratingsHash: ratingsHash)
    }

    private static func years(of dossier: DossierID, in transaction: Transaction) async throws -> [DataYear] {
        try await transaction.query(
            """
            SELECT school_year, dossier_id, submitted_on::text AS submitted_on, content_hash, reviews
            FROM years_with_data(\(dossier))
            """
        ).map(DataYear.init(row:))
    }

    private static func findings(
        of dossier: DossierID, in transaction: Transaction
    ) async throws -> [ConditionFinding] {
        try await transaction.query(
            """
            SELECT fact, holds, grounds, display_name(found_by) AS name, version FROM condition_finding
            WHERE dossier_id = \(dossier)
            """
        ).map(ConditionFinding.init(row:))
    }
}
