public import Accreditation
public import Criteria
import Postgres
public import Storage

extension TestWorld {
    /// A draft that the school objected to on two criteria; to the first the team replied.
    func answered(_ place: Query) -> [Query] {
        let (leader, principal) = (people.leader.uuid, people.principal.uuid)
        return [
            """
            INSERT INTO evaluation_draft (school_id, dossier_id, content, content_hash, sent_by)
            VALUES (\(place), '{}', 'h', \(leader))
            """,
            """
            INSERT INTO draft_item (school_id, dossier_id, criterion, stance, objected, reasons, evidence, written_by,
                decision, changed, reply, replied_by, replied_at)
            VALUES (\(place), '1.1', 'objects', '{1.1/1/a}', 'Đã có minh chứng', '{H1-1.1-01}', \(principal),
                    'accepted', '{1.1/1/a}', 'Đúng', \(leader), now()),
                (\(place), '1.2', 'objects', '{}', 'Lời nhận xét chưa rõ', '{}', \(principal), NULL, '{}', '', NULL,
                    NULL)
            """,
            """
            INSERT INTO draft_answer (school_id, dossier_id, kind, content_hash, answered_by)
            VALUES (\(place), 'objects', 'h', \(principal))
            """,
        ]
    }

    /// Gives a dossier that was made past everybody the acts of its law.
    public func giveActs(of pack: RulePack, to dossier: DossierID) async throws {
        let acts = pack.procedure?.acts.map(\.name.rawValue) ?? []
        try await owner.transaction { transaction in
            try await transaction.execute("ALTER TABLE dossier DISABLE TRIGGER guard")
            try await transaction.execute("UPDATE dossier SET acts = \(acts) WHERE id = \(dossier.uuid)")
            try await transaction.execute("ALTER TABLE dossier ENABLE TRIGGER guard")
        }
    }

    /// Sends the settled ratings to the school as the team's draft.
    public func sendDraft(of dossier: Dossier, _ used: UsedPack, summary: String = "Dự thảo.") async throws {
        try await DraftStore(database).send(
            dossier, under: used, summary: summary, telling: .init("Dự thảo", link: "/x"), as: people.leader)
    }

    /// Answers a draft for the school; what is not named is agreed to.
    public func answerDraft(
        of dossier: Dossier, _ used: UsedPack, objecting items: [DraftItem] = []
    ) async throws {
        let texts = used.pack.rated.map { criterion in
            let item = items.first { $0.criterion == criterion.code } ?? DraftItem(criterion: criterion.code)
            return DraftItemText(item, version: 0)
        }
        try await DraftStore(database).answer(
            items.isEmpty ? .agrees : .objects, texts, of: dossier, telling: .init("Trả lời", link: "/x"),
            as: people.principal)
    }

    /// Lets the school see and agree to what the team settled, where the law has a draft.
    ///
    /// - Returns: the dossier as the leader then sees it.
    public func agreeToDraft(of dossier: Dossier, _ used: UsedPack) async throws -> Dossier {
        guard used.pack.procedure?[.sendDraft] != nil else { return dossier }
        try await sendDraft(of: dossier, used)
        try await answerDraft(of: dossier, used)
        return try await self.dossier(dossier.id, as: people.leader)
    }

    /// A dossier of which everything is settled as met but two ratings of criterion 1.1.
    ///
    /// - Returns: also these two.
    public func settledDossier() async throws -> (dossier: Dossier, used: UsedPack, unmet: [IndicatorPath]) {
        let (dossier, used) = try await evaluatedDossier()
        try await settleEverything(in: dossier, used)
        guard let criterion = used.pack.criterion("1.1") else { throw StorageError.notFound }
        let unmet = Array(criterion.paths.prefix(2))
        try await SettlementStore(database).settle(
            criterion,
            criterion.paths.map {
                TeamRatingDraft(path: $0, finding: unmet.contains($0) ? .unmet : .met, reason: "Thiếu minh chứng")
            }, in: dossier, under: used, as: people.leader)
        return (dossier, used, unmet)
    }
}
