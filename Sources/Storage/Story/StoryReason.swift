import Accreditation
import Criteria

/// Why a council of the story found an indicator met against the school's figures.
struct StoryReason: Decodable, Sendable {
    let path: String
    let writer: String
    let givenOn: String
    let text: String
}

extension SampleStory {
    /// Gives the reasons that the findings ask for; none may be missing that the story tells of.
    func giveReasons(_ stage: StoryStage) async throws {
        let packs = RulePackStore(database)
        for reason in stage.story.reasons ?? [] {
            let writer = try stage.cast.person(reason.writer)
            let dossier = try await dossier(stage.dossier.id, as: writer)
            guard let path = IndicatorPath(reason.path), let day = Day(iso: reason.givenOn),
                let criterion = stage.used.pack.criterion(path.criterion),
                let line = try await ThresholdStore(database).thresholds(
                    of: criterion, in: dossier, under: stage.used, on: day, as: writer)?.board[path]
            else { throw StoryMistake("\(stage.name): there is no threshold at \(reason.path).") }
            let given = try await FigureReasonStore(database, packs: packs).save(
                .init(reason.text, at: path, seen: line.seenDigest, version: 0), in: dossier, on: day, by: writer)
            try stage.expect(given.line.reasonState, .given, "the reason at \(reason.path)")
        }
    }
}
