import Accreditation
import Criteria

extension SampleStory {
    /// Everybody rates and hands in, and the leader settles: as the school did, but for what the story says. What the
    /// school left open is not met.
    func judge(_ stage: StoryStage, _ told: StoryEvaluation) async throws {
        let leader = try leader(of: told, stage)
        let dossier = try await dossier(stage.dossier.id, as: leader)
        guard let handedIn = try await SubmissionStore(database).latestHandedIn(dossier.id, as: leader) else {
            throw StorageError.notFound
        }
        let reasons = Dictionary(uniqueKeysWithValues: told.unmet.map { ($0.path, $0.reason) })
        func finding(_ path: IndicatorPath) -> Finding {
            if reasons[path.description] != nil { return .unmet }
            return handedIn.content.rating(path)?.finding?.finding ?? .unmet
        }
        let sheets = EvaluationSheetStore(database)
        func handIn(_ sheet: SheetProgress) async throws {
            guard let criterion = stage.used.pack.criterion(sheet.criterion) else { return }
            for path in criterion.paths {
                _ = try await sheets.rate(path, finding(path), version: 0, in: dossier.id, as: sheet.person)
            }
            try await sheets.handIn(criterion, in: dossier, under: stage.used, as: sheet.person)
        }
        let teams = TeamStore(database)
        if let replaced = told.team.replaced {
            let leaving = try stage.cast.person(replaced.person)
            let first = try await teams.progress(of: dossier.id, as: leader).first { $0.person == leaving }
            if let first { try await handIn(first) }
            try await replace(replaced, of: told, stage)
        }
        for sheet in try await teams.progress(of: dossier.id, as: leader) where sheet.handedInAt == nil {
            try await handIn(sheet)
        }
        for criterion in stage.used.pack.rated {
            let ratings = criterion.paths.map { path in
                TeamRatingDraft(
                    path: path, finding: finding(path), reason: reasons[path.description] ?? "Trường chưa đánh giá đạt."
                )
            }
            try await SettlementStore(database).settle(
                criterion, ratings, in: dossier, under: stage.used, as: leader)
        }
    }

    /// The draft goes to the school, which has begun to answer.
    func sendDraft(_ stage: StoryStage, _ told: StoryEvaluation, _ draft: StoryEvaluation.Draft) async throws {
        let (store, leader) = (DraftStore(database), try leader(of: told, stage))
        try await store.send(
            try await dossier(stage.dossier.id, as: leader), under: stage.used, summary: draft.words,
            telling: .init("Đoàn đánh giá ngoài đã gửi dự thảo báo cáo.", link: "/"), as: leader)
        for answer in draft.answers {
            let person = try stage.cast.person(answer.by)
            let item = DraftItem(
                criterion: answer.criterion, stance: .objects,
                objected: answer.objected.compactMap { IndicatorPath($0) },
                reasons: answer.reasons, evidence: answer.evidence)
            try await store.keep(
                [DraftItemText(item, version: 0)], of: try await dossier(stage.dossier.id, as: person), as: person)
        }
    }

    /// Members of a council have given their opinions, and the chair has looked at the conditions.
    func appraise(
        _ stage: StoryStage, _ told: StoryEvaluation, _ appraisal: StoryEvaluation.Appraisal
    ) async throws {
        let (store, leader) = (AppraisalStore(database), try leader(of: told, stage))
        for opinion in appraisal.opinions {
            let person = try stage.cast.person(opinion.by)
            try await store.keep(
                OpinionDraft(
                    proposal: opinion.proposal, strengths: opinion.strengths, lacks: opinion.lacks,
                    advice: opinion.advice),
                in: try await dossier(stage.dossier.id, as: person), under: stage.used, isHandedIn: true,
                telling: Telling("Mọi thành viên đã nộp phiếu nhận xét.", link: "/"), as: person)
        }
        for condition in appraisal.conditions {
            guard let fact = SchoolFact(rawValue: condition.fact) else {
                throw StoryMistake("\(stage.name): \(condition.fact) is no condition.")
            }
            try await store.find(
                ConditionFinding(fact: fact, holds: condition.holds, grounds: condition.grounds),
                in: try await dossier(stage.dossier.id, as: leader), under: stage.used, as: leader)
        }
    }
}
