import Accreditation
import Criteria

/// One self-assessment while it is acted out.
struct StoryStage: Sendable {
    let name: String
    let story: StoryDossier
    let cast: StoryCast
    let used: UsedPack
    /// As its principal, who opened it, sees it, and once there is a council as its chair does.
    var dossier: Dossier
    let findings: FindingStore

    /// Fails with the story's name unless the two are equal.
    func expect<Value: Equatable>(_ found: Value, _ told: Value, _ what: String) throws {
        guard found == told else { throw StoryMistake("\(name): \(what) is \(found), the story tells \(told).") }
    }
}

extension SampleStory {
    /// Acts one self-assessment out, from opening it to where the story leaves it.
    func act(_ name: String, with cast: StoryCast) async throws {
        var stage = try await open(name, with: cast)
        try await formCouncil(stage)
        stage.dossier = try await dossier(stage.dossier.id, as: chair(of: stage))
        try await planWork(stage)
        try await registerEvidence(stage)
        try await writeSheets(stage)
        try await writeDocuments(stage)
        try await enterFigures(stage)
        try await giveReasons(stage)
        try await approveSheets(stage)
        try await checkOutcome(stage)
        try await writePapers(stage)
        try await talk(stage)
        if let act = stage.story.story.handedIn { try await handIn(stage, act) }
        try await visitOffice(stage)
        if let act = stage.story.story.returned { try await giveBack(stage, act) }
        if let told = stage.story.evaluation { try await evaluate(stage, told) }
        try await spendYear(stage)
    }

    private func open(_ name: String, with cast: StoryCast) async throws -> StoryStage {
        let story = try folder.read(name, as: StoryDossier.self)
        guard let pack = packs.first(where: { $0.id == story.pack }), let year = SchoolYear(story.schoolYear) else {
            throw StoryMistake("\(name): there is no rule pack \(story.pack).")
        }
        let principal = try cast.person(story.story.opened.by)
        let id = try await DossierStore(database).open(
            school: try cast.unit(story.school), schoolYear: year, pack: pack, as: principal)
        return StoryStage(
            name: name, story: story, cast: cast, used: UsedPack(pack), dossier: try await dossier(id, as: principal),
            findings: FindingStore(database, packs: RulePackStore(database)))
    }

    /// The dossier as a person sees it now.
    func dossier(_ id: DossierID, as person: PersonID) async throws -> Dossier {
        guard let dossier = try await DossierStore(database).dossier(id, as: person) else {
            throw StorageError.notFound
        }
        return dossier
    }

    /// The findings must lead to the level, the grade and the degree that the story tells.
    private func checkOutcome(_ stage: StoryStage) async throws {
        let content = try await DossierStore(database).content(of: stage.dossier, as: chair(of: stage))
        let result = try stage.used.assessment.compute(content.rated, facts: content.facts.facts)
        let told = stage.story.story.expected
        if let level = told.level { try stage.expect(result.level, level, "the level") }
        if let grade = told.accreditationGrade {
            try stage.expect(result.accreditationGrade ?? 0, grade, "the accreditation grade")
        }
        if let degree = told.nationalStandardDegree {
            try stage.expect(result.nationalStandard?.degree ?? 0, degree, "the national standard's degree")
        }
    }

    func chair(of stage: StoryStage) throws -> PersonID { try stage.cast.person(stage.story.council.chair) }

    private func handIn(_ stage: StoryStage, _ act: StoryDossier.HandingIn) async throws {
        let person = try stage.cast.person(act.by)
        let store = SubmissionStore(database)
        let dossier = try await dossier(stage.dossier.id, as: person)
        let draft = try await store.draft(of: dossier, under: stage.used, as: person)
        try await store.submit(dossier, under: stage.used, seenHash: draft.hash, reason: act.note, as: person)
    }
}
