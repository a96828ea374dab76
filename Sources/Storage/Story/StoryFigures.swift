import Accreditation
import Criteria

/// The figures that a school of the story has typed.
struct StoryFigures: Decodable, Sendable {
    let writer: String
    /// As typed: by school year, and in it by key.
    let years: [String: [String: String]]
}

extension SampleStory {
    /// Types the figures, where the school has any; they pass the checks of the form.
    func enterFigures(_ stage: StoryStage) async throws {
        guard let told = stage.story.figures else { return }
        let writer = try stage.cast.person(told.writer)
        let dossier = try await dossier(stage.dossier.id, as: writer)
        let form = FigureForm(stage.used.pack.statistics, for: dossier)
        var changes: [FigureChange] = []
        for (year, figures) in told.years {
            for (key, text) in figures {
                guard let place = FigurePlace("\(year):\(key)"), let cell = form.cells[place],
                    let value = try FigureValue.read(text, as: cell.kind)
                else { throw StoryMistake("\(stage.name): there is no figure \(key) of \(year).") }
                changes.append(FigureChange(place, value.canonical, seen: 0))
            }
        }
        let saving = try await FigureStore(database).save(changes, in: dossier, by: writer)
        try stage.expect(saving.saved.count, changes.count, "the number of saved figures")
        let typed = Dictionary(uniqueKeysWithValues: changes.map { ($0.place, $0.value) })
        let problems = SchoolFigures(form, canonical: typed).problems().filter { $0.severity == .hard }
        try stage.expect(problems.map(\.message), [], "what stands against the figures")
    }
}
