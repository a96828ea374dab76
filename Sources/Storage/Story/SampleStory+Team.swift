import Accreditation
import Criteria

extension SampleStory {
    /// The province changes the team by a decision of its own.
    func replace(_ told: StoryEvaluation.Replaced, of evaluation: StoryEvaluation, _ stage: StoryStage) async throws {
        let officer = try stage.cast.person(evaluation.team.by)
        let dossier = try await dossier(stage.dossier.id, as: officer)
        let teams = TeamStore(database)
        guard let day = Day(iso: told.decisionDate), let team = try await teams.team(of: dossier.id, as: officer) else {
            throw StoryMistake("\(stage.name): there is no team to change.")
        }
        let seats = try evaluation.team.seats.map {
            TeamSeat(person: try stage.cast.person($0.person), role: $0.role)
        }
        try await teams.change(
            dossier, under: stage.used,
            TeamDecision(number: told.decisionNumber, day: day, seats: seats, reason: told.reason),
            version: team.version, as: officer)
    }

    /// A paper of a step, written and handed in.
    func write(_ told: StoryEvaluation.Paper, _ stage: StoryStage) async throws {
        let (store, person) = (StepPaperStore(database), try stage.cast.person(told.by))
        let dossier = try await dossier(stage.dossier.id, as: person)
        guard let form = stage.used.pack.procedure?.papers.first(where: { $0.id == told.paper }) else {
            throw StoryMistake("\(stage.name): there is no paper \(told.paper) of a step.")
        }
        try stage.expect(Set(told.parts.keys), Set(form.parts.map(\.id)), "the list of parts of \(told.paper)")
        for (part, text) in told.parts.sorted(by: { $0.key < $1.key }) {
            _ = try await store.write(part, text, version: 0, in: form, of: dossier, as: person)
        }
        let levels =
            form.showsLevels
            ? try await store.levels(of: dossier, under: stage.used, as: person) { SheetCode.printed($0) } : nil
        let people = try await TeamStore(database).team(of: dossier.id, as: person)?.members ?? []
        try await store.handIn(
            form, levels: levels, of: dossier, under: stage.used,
            named: people.first { $0.person == person }?.name ?? "", as: person)
    }
}
