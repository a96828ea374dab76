public import Accreditation
public import Criteria
import Postgres

extension DraftStore {
    /// Replies to what the school objected to on a criterion; the team's ratings change as the reply says. A reply may
    /// be given anew until the team concludes. With the last one the school is told.
    ///
    /// - Throws: `DraftReply.Problem`, `DraftRefusal.nothingToReply`, `.notNow`, `EvaluationRefusal.ineligible`;
    ///   `StorageError.refused` to everybody but the leader.
    public func reply(
        _ decision: DraftReply.Decision, to criterion: String, because reason: String,
        changing chosen: Set<IndicatorPath> = [], of dossier: Dossier, under used: UsedPack, telling: Telling,
        as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await DraftStore.require(.answered, of: dossier.id, transaction)
            try await EvaluatorStore.requireFit(person, for: dossier, under: used, in: transaction)
            guard let draft = try await DraftStore.draft(of: dossier.id, in: transaction),
                let item = draft.item(criterion)?.item, item.stance == .objects
            else { throw DraftRefusal.nothingToReply }
            let reply = try DraftReply(decision, to: item, because: reason, changing: chosen)
            // What no longer changes first: a rating may change only while a reply says so.
            for path in item.reply?.changed ?? [] where !reply.changed.contains(path) {
                guard let before = draft.content.findings[path.description] else { continue }
                try await DraftStore.rate(path, before.verdict, before.reason, dossier, person, transaction)
            }
            try await DraftStore.write(reply, to: criterion, dossier, person, transaction)
            for path in reply.changed {
                try await DraftStore.rate(path, Finding.met.rawValue, reason, dossier, person, transaction)
            }
            if draft.open.allSatisfy({ $0 == criterion }) {
                try await transaction.tell(
                    Role.school, about: dossier.id, kind: "draft", telling.words, link: telling.link)
            }
        }
    }

    private static func write(
        _ reply: DraftReply, to criterion: String, _ dossier: Dossier, _ person: PersonID, _ transaction: Transaction
    ) async throws {
        let changed = try await transaction.execute(
            """
            UPDATE draft_item SET decision = \(word: reply.decision), changed = \(reply.changed.map(\.description)),
                reply = \(reply.reason), replied_by = \(person), replied_at = now()
            WHERE dossier_id = \(dossier.id) AND criterion = \(criterion)
            """)
        guard changed == 1 else { throw StorageError.refused }
    }

    private static func rate(
        _ path: IndicatorPath, _ verdict: String, _ reason: String, _ dossier: Dossier, _ person: PersonID,
        _ transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            UPDATE team_finding SET verdict = \(verdict), reason = \(reason), settled_by = \(person),
                settled_at = now(), version = version + 1
            WHERE dossier_id = \(dossier.id) AND criterion = \(path.criterion)
                AND level = \(path.level)::smallint AND indicator = \(path.indicator)
            """)
    }
}
