import Accreditation
import Criteria

/// The general assessment of a standard in the story.
struct StoryStandard: Decodable, Sendable {
    let code: String
    let writer: String
    /// By the identifier of the field.
    let texts: [String: String]
}

/// The improvement plan of the story.
struct StoryPlan: Decodable, Sendable {
    struct Issue: Decodable, Sendable {
        let row: PlanRow
        let actions: [PlanRow]
    }

    let writer: String
    let issues: [Issue]
}

extension SampleStory {
    /// General assessments of standards and the improvement plan, where the pack has them.
    func writeDocuments(_ stage: StoryStage) async throws {
        for told in stage.story.standards ?? [] { try await write(told, stage) }
        guard let plan = stage.story.plan else { return }
        let writer = try stage.cast.person(plan.writer)
        for issue in plan.issues { try await write(issue, stage, writer) }
    }

    private func write(_ told: StoryStandard, _ stage: StoryStage) async throws {
        guard let standard = stage.used.pack.standards.first(where: { $0.code == told.code }) else {
            throw StoryMistake("\(stage.name): there is no standard \(told.code).")
        }
        let fields = stage.used.pack.report?.standardTexts ?? []
        try stage.expect(Set(fields.map(\.id)), Set(told.texts.keys), "the texts of standard \(told.code)")
        let writer = try stage.cast.person(told.writer)
        for field in fields {
            try await StandardAssessmentStore(database).save(
                told.texts[field.id] ?? "", as: field, of: standard, in: stage.dossier, seen: 0, by: writer)
        }
    }

    private func write(_ issue: StoryPlan.Issue, _ stage: StoryStage, _ writer: PersonID) async throws {
        let (store, id) = (PlanStore(database), PlanIssueID())
        try await store.add(issue.row, as: id, in: stage.dossier, as: writer)
        for row in issue.actions {
            let action = PlanActionID()
            try await store.addAction(action, to: id, in: stage.dossier, as: writer)
            try await store.save(row, at: .action(action), in: stage.dossier, seen: 1, as: writer)
        }
    }
}
