import Accreditation
import Criteria
import Foundation
import Postgres

extension DraftStore {
    static func draft(of dossier: DossierID, in transaction: Transaction) async throws -> SentDraft? {
        let answers = try await transaction.pipeline(queries(dossier))
        guard let row = answers[0].first else { return nil }
        let bytes = Array(try row["content", as: String.self].utf8)
        let hash: String = try row["content_hash"]
        guard ContentHash.hex(bytes) == hash else { throw EvaluationRefusal.damaged }
        return SentDraft(
            content: try JSONDecoder().decode(ConclusionContent.self, from: Data(bytes)), contentHash: hash,
            sentByName: try row["name"], sentAt: try row["sent_at"], items: try answers[1].map(item),
            answer: try answers[2].first.map {
                DraftAnswer(
                    kind: try $0.word("kind"), remark: try $0["remark"], answeredByName: try $0["name"],
                    answeredAt: try $0["answered_at"])
            },
            told: try answers[3].compactMap { told in
                guard let last = try told.day("due_on"), let day = try told.day("day") else { return nil }
                return ToldDay(last: last, day: day)
            }, silenceAgrees: try row["silence_agrees"])
    }

    private static func queries(_ dossier: DossierID) -> [Query] {
        [
            """
            SELECT content, content_hash, display_name(sent_by) AS name, sent_at,
                silence_agrees(school_id) AS silence_agrees FROM evaluation_draft WHERE dossier_id = \(dossier)
            """,
            items(of: dossier),
            """
            SELECT kind, remark, display_name(answered_by) AS name, answered_at FROM draft_answer
            WHERE dossier_id = \(dossier)
            """,
            """
            SELECT DISTINCT n.due_on::text AS due_on, (n.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day
            FROM clock_notice n JOIN evaluation_draft e USING (dossier_id)
            WHERE n.dossier_id = \(dossier) AND n.act = \(word: ActName.answerDraft) AND n.sent_at >= e.sent_at
            ORDER BY 1, 2
            """,
        ]
    }

    /// What the school wrote so far, with what the team replied.
    static func items(of dossier: DossierID) -> Query {
        """
        SELECT criterion, stance, objected, reasons, evidence, version, display_name(written_by) AS written,
            decision, changed, reply, display_name(replied_by) AS replied, replied_at
        FROM draft_item WHERE dossier_id = \(dossier)
        """
    }

    static func item(_ row: Row) throws -> KeptDraftItem {
        var item = DraftItem(
            criterion: try row["criterion"],
            stance: try row["stance", as: String?.self].flatMap(DraftItem.Stance.init(rawValue:)),
            objected: try row["objected", as: [String].self].compactMap { IndicatorPath($0) },
            reasons: try row["reasons"], evidence: try row["evidence", as: [String].self])
        if let decision = try row["decision", as: String?.self].flatMap(DraftReply.Decision.init(rawValue:)) {
            let changed = try row["changed", as: [String].self].compactMap { IndicatorPath($0) }
            var reply = try DraftReply(decision, to: item, because: try row["reply"], changing: Set(changed))
            reply.repliedByName = try row["replied"]
            reply.repliedAt = try row["replied_at"]
            item.reply = reply
        }
        return KeptDraftItem(item: item, version: try row["version"], writtenByName: try row["written"])
    }
}
