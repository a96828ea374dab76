import Accreditation
import Criteria
import Foundation

extension SampleStory {
    /// The province sets days, schools type, confirm and correct figures, and their managing bodies check them.
    func actRounds(with cast: StoryCast) async throws {
        let story = try folder.read("rounds", as: StoryRounds.self)
        let store = RoundStore(database)
        for told in story.rounds { try await store.set(try round(told, cast), as: try cast.person(story.setBy)) }
        for told in story.exceptions {
            try await store.grant(
                try cast.unit(told.unit), in: try name(told.year, told.number), until: try day(told.until),
                because: told.reason, as: try cast.person(told.by))
        }
        for told in story.schools {
            let opening = try folder.read(told.dossier, as: StoryDossier.self)
            let school = StorySchoolRound(
                school: try cast.unit(opening.school), head: try cast.person(opening.story.opened.by),
                name: try name(told.year, told.number))
            try await type(told.figures, school)
            for act in told.acts { try await perform(act, school, cast) }
            guard let corrected = told.corrected else { continue }
            let days = try await school.days(store)
            try await store.keepAllDue(at: days.cutOff.endInVietnam)
            try await type(corrected.figures, school)
            for act in corrected.acts { try await perform(act, school, cast) }
        }
        if let last = story.schools.flatMap(\.acts).compactMap(\.moment).max() { try await store.keepAllDue(at: last) }
    }

    private func type(_ figures: [String: String], _ school: StorySchoolRound) async throws {
        let store = FigureStore(database)
        let dossiers = try await DossierStore(database).ownDossiers(as: school.head)
        guard
            let dossier = dossiers.first(where: { $0.school == school.school && $0.schoolYear == school.name.year })
        else { throw StoryMistake("There is no dossier of \(school.name.year).") }
        let stored = try await store.figures(of: school.school, years: [school.name.year], as: school.head)
        let changes = figures.compactMap { text, value in
            FigureKey(text).map { key in
                let place = FigurePlace(school.name.year, key)
                return FigureChange(place, value, seen: stored[place]?.version ?? 0)
            }
        }
        let saving = try await store.save(changes, in: dossier, by: school.head)
        guard saving.saved.count == figures.count else { throw StoryMistake("Some figures were not saved.") }
    }

    private func perform(_ act: StoryRounds.Act, _ school: StorySchoolRound, _ cast: StoryCast) async throws {
        guard let step = RoundStep(rawValue: act.step), let moment = act.moment else {
            throw StoryMistake("There is no act \(act.step) at \(act.at).")
        }
        let store = RoundStore(database)
        let person = try cast.person(act.by)
        if step == .confirm {
            let seen = try await store.entered(school.name.year, of: school.school, as: person)
            return try await store.confirm(
                FigureConfirmation(
                    school: school.school, name: school.name, seenHash: seen.hash, packHash: nil, failed: [],
                    remarks: [], reason: act.reason ?? ""), at: moment, as: person)
        }
        let round = try await store.round(school.name, of: school.school, as: person)
        let cells = (act.cells ?? [:]).map { ReturnedCell(key: $0.key, reason: $0.value) }
        try await store.check(
            step, school.name, of: school.school, seenHash: round?.standing(at: moment).pending?.contentHash ?? "",
            cells: cells, reason: act.reason ?? "", at: moment, as: person)
    }

    private func round(_ told: StoryRounds.Round, _ cast: StoryCast) throws -> CollectionRound {
        guard let province = cast.units.first(where: { $0.key.hasPrefix("tinh-") })?.value else {
            throw StoryMistake("The story has no province.")
        }
        return CollectionRound(
            unit: province, name: try name(told.year, told.number), school: try day(told.school),
            check: try day(told.check), cutOff: try day(told.cutOff), catchUp: try told.catchUp.map(day))
    }

    private func name(_ year: String, _ number: Int) throws -> RoundName {
        guard let year = SchoolYear(year), let number = RoundNumber(rawValue: number) else {
            throw StoryMistake("There is no collection \(number) of \(year).")
        }
        return RoundName(year: year, number: number)
    }

    private func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else { throw StoryMistake("\(text) is no day.") }
        return day
    }
}

/// One school in one collection of the story.
private struct StorySchoolRound {
    let school: UnitID
    let head: PersonID
    let name: RoundName

    func days(_ store: RoundStore) async throws -> RoundDays {
        guard let round = try await store.round(name, of: school, as: head) else {
            throw StoryMistake("No days are set for \(name).")
        }
        return round.days
    }
}
