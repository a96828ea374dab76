public import Accreditation
public import Criteria
import Postgres

import struct Foundation.Date

/// The team's ratings, set by its leader from what members found.
public struct SettlementStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What members and the team rated; for those who may see the team, as far as they may see it.
    public func table(of dossier: DossierID, as person: PersonID) async throws -> EvaluationTable {
        try await database.read(as: person) { try await SettlementStore.table(of: dossier, in: $0) }
    }

    /// Sets the team's rating of every indicator of a criterion.
    ///
    /// - Throws: `EvaluationRefusal.sealed`, `.incomplete`, `.reasonMissing`; `StorageError.refused` to everybody
    ///   but the leader.
    public func settle(
        _ criterion: Criterion, _ drafts: [TeamRatingDraft], in dossier: Dossier, under used: UsedPack,
        as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            _ = try await transaction.query("SELECT 1 FROM dossier WHERE id = \(dossier.id) FOR SHARE")
            let allowed = try await transaction.query("SELECT may('settle', \(dossier.id)) AS allowed")
            guard try allowed.first?.decode(Bool.self, "allowed") == true else { throw StorageError.refused }
            try await EvaluatorStore.requireFit(person, for: dossier, under: used, in: transaction)
            let table = try await SettlementStore.table(of: dossier.id, in: transaction)
            let settled = try SettlementStore.checked(drafts, of: criterion, table)
            for (path, finding, reason) in settled {
                try await SettlementStore.keep(path, finding, reason, dossier, person, transaction)
            }
        }
    }

    /// The drafts of a criterion in the pack's order, complete and explained.
    private static func checked(
        _ drafts: [TeamRatingDraft], of criterion: Criterion, _ table: EvaluationTable
    ) throws -> [(IndicatorPath, Finding, String)] {
        guard table.isUnsealed(criterion.code) else { throw EvaluationRefusal.sealed(criterion.code) }
        let byPath = Dictionary(drafts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let chosen = criterion.paths.compactMap { path -> (IndicatorPath, Finding, String)? in
            guard let draft = byPath[path], let finding = draft.finding else { return nil }
            return (path, finding, draft.reason)
        }
        let missing = SheetCompleteness.missing(in: criterion, rated: Set(chosen.map(\.0)))
        guard missing.isEmpty else { throw EvaluationRefusal.incomplete(missing) }
        let unexplained = chosen.filter { path, finding, reason in
            table.agreement(on: path).needsReason(for: finding) && reason.allSatisfy(\.isWhitespace)
        }
        guard unexplained.isEmpty else { throw EvaluationRefusal.reasonMissing(unexplained.map(\.0)) }
        return chosen
    }

    private static func keep(
        _ path: IndicatorPath, _ finding: Finding, _ reason: String, _ dossier: Dossier, _ person: PersonID,
        _ transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO team_finding AS f
                (school_id, dossier_id, team_id, criterion, level, indicator, verdict, reason, settled_by)
            SELECT t.school_id, t.dossier_id, t.id, \(path.criterion)::text, \(path.level)::smallint,
                \(path.indicator)::text, \(word: finding)::text, \(reason)::text, \(person)
            FROM team t WHERE t.dossier_id = \(dossier.id)
            ON CONFLICT (team_id, criterion, level, indicator) DO UPDATE
                SET verdict = excluded.verdict, reason = excluded.reason, settled_by = excluded.settled_by,
                    settled_at = now(), version = f.version + 1
                WHERE (f.verdict, f.reason) IS DISTINCT FROM (excluded.verdict, excluded.reason)
            """)
    }

    static func table(of dossier: DossierID, in transaction: Transaction) async throws -> EvaluationTable {
        let progress = try await TeamStore.progress(of: dossier, in: transaction)
        let answers = try await transaction.pipeline([
            """
            SELECT criterion, person_id, display_name(person_id) AS name, remarks, evidence_questions
            FROM evaluation_sheet WHERE dossier_id = \(dossier) ORDER BY criterion, 3, 2
            """,
            """
            SELECT criterion, person_id, level, indicator, verdict, remark
            FROM evaluator_finding WHERE dossier_id = \(dossier)
            """,
            """
            SELECT criterion, level, indicator, verdict, reason, settled_by, display_name(settled_by) AS name,
                settled_at FROM team_finding WHERE dossier_id = \(dossier)
            """,
        ])
        let ratings = try Dictionary(grouping: answers[1].map(rating), by: \.sheet)
        return EvaluationTable(
            progress: progress, sheets: try answers[0].map { try sheet($0, ratings) },
            settled: Dictionary(uniqueKeysWithValues: try answers[2].map(teamRating)))
    }

    private struct SheetKey: Hashable {
        let criterion: String
        let person: PersonID
    }

    private static func rating(_ row: Row) throws -> (sheet: SheetKey, path: IndicatorPath, rating: MemberRating) {
        let path = try EvaluationSheetStore.path(row)
        return (
            SheetKey(criterion: path.criterion, person: try row.id("person_id")), path,
            MemberRating(
                finding: try row["verdict", as: String?.self].flatMap(Finding.init(rawValue:)),
                remark: try row["remark"])
        )
    }

    private static func sheet(
        _ row: Row, _ ratings: [SheetKey: [(sheet: SheetKey, path: IndicatorPath, rating: MemberRating)]]
    ) throws -> MemberSheet {
        let key = SheetKey(criterion: try row["criterion"], person: try row.id("person_id"))
        let own = (ratings[key] ?? []).map { ($0.path, $0.rating) }
        return MemberSheet(
            criterion: key.criterion, person: key.person, name: try row["name"], remarks: try row["remarks"],
            questions: try row["evidence_questions"], ratings: Dictionary(uniqueKeysWithValues: own))
    }

    private static func teamRating(_ row: Row) throws -> (IndicatorPath, TeamRating) {
        (
            try EvaluationSheetStore.path(row),
            TeamRating(
                finding: try row.word("verdict"), reason: try row["reason"], settledBy: try row.id("settled_by"),
                settledByName: try row["name"], settledAt: try row["settled_at"])
        )
    }
}
