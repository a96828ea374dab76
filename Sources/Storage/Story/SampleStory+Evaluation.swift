import Accreditation
import Criteria

extension SampleStory {
    /// From the managing body to those who judge.
    func evaluate(_ stage: StoryStage, _ told: StoryEvaluation) async throws {
        if told.letter.sender == RegistrationForm.Sender.school.rawValue { try await send(told.letter, stage) }
        try await accept(stage, told.accepted)
        if told.letter.sender != RegistrationForm.Sender.school.rawValue { try await send(told.letter, stage) }
        try await perform(.forward, told.forwarded, stage)
        try await perform(.register, told.registered, stage)
        try await formTeam(stage, told)
        try await judge(stage, told)
        for paper in told.papers ?? [] { try await write(paper, stage) }
        if let draft = told.draft { try await sendDraft(stage, told, draft) }
        if let appraisal = told.appraisal { try await appraise(stage, told, appraisal) }
    }

    private func send(_ told: StoryEvaluation.Letter, _ stage: StoryStage) async throws {
        let store = RegistrationStore(database)
        let (sender, reader) = (try stage.cast.person(told.by), try stage.cast.person(told.checkedBy))
        guard let kind = RegistrationForm.Sender(rawValue: told.sender),
            let form = stage.used.pack.procedure?.registration
        else { throw StoryMistake("\(stage.name): nobody sends \(told.number).") }
        try await store.send(
            RegistrationStore.Draft(
                sender: kind, wish: told.wish, letterNumber: told.number, letterDay: Day(iso: told.day),
                note: told.note, items: Set(form.items.map(\.id))),
            with: try await dossier(stage.dossier.id, as: sender), as: sender)
        let known = try await dossier(stage.dossier.id, as: reader)
        guard let letter = try await store.sent(with: known.id, as: reader).first else { return }
        try await store.check(letter.id, of: known, gaps: [:], note: "", as: reader)
    }

    private func accept(_ stage: StoryStage, _ act: StoryEvaluation.Act) async throws {
        let officer = try stage.cast.person(act.by)
        let dossier = try await dossier(stage.dossier.id, as: officer)
        guard let read = try await SubmissionStore(database).latestHandedIn(dossier.id, as: officer) else {
            throw StorageError.notFound
        }
        _ = try await ReviewStore(database).decide(
            ReviewDraft(decision: .accepted, note: act.words, remarks: []), on: dossier,
            seenHash: read.submission.contentHash, as: officer)
    }

    private func perform(_ act: ActName, _ told: StoryEvaluation.Act, _ stage: StoryStage) async throws {
        let (store, person) = (ActStore(database), try stage.cast.person(told.by))
        let dossier = try await dossier(stage.dossier.id, as: person)
        guard let seen = try await store.seen(for: act, of: dossier, as: person) else { throw StorageError.notFound }
        try await store.perform(
            act, on: dossier, because: told.words, seenHash: seen, telling: told.words, link: "/", as: person)
    }

    /// Every sheet is the leader's and that of the member who has its standard.
    private func formTeam(_ stage: StoryStage, _ told: StoryEvaluation) async throws {
        let officer = try stage.cast.person(told.team.by)
        guard let day = Day(iso: told.team.decisionDate) else { throw StoryMistake("\(stage.name): no day.") }
        func first(_ name: String) throws -> PersonID {
            let replaced = told.team.replaced
            return try stage.cast.person(replaced?.successor == name ? replaced?.person ?? name : name)
        }
        let seats = try told.team.seats.map { TeamSeat(person: try first($0.person), role: $0.role) }
        var shares: [String: Set<PersonID>] = [:]
        for criterion in stage.used.pack.rated {
            let member = told.shares.first { share in share.standards.contains { criterion.code.hasPrefix("\($0).") } }
            shares[criterion.code] = Set(
                try [told.team.seats[0].person, member?.member].compactMap { try $0.map(first) })
        }
        _ = try await TeamStore(database).form(
            try await dossier(stage.dossier.id, as: officer), under: stage.used,
            TeamDecision(number: told.team.decisionNumber, day: day, seats: seats), shares: shares, as: officer)
    }

    func leader(of told: StoryEvaluation, _ stage: StoryStage) throws -> PersonID {
        try stage.cast.person(told.team.seats[0].person)
    }
}
