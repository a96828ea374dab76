import Accreditation
import Criteria

extension SampleStory {
    /// While a dossier lies with the managing body: the school's letter is checked, and a guest is let in.
    func visitOffice(_ stage: StoryStage) async throws {
        let told = try folder.read("office", as: StoryOffice.self)
        if told.registration.dossier == stage.name { try await register(stage, told.registration) }
        if told.guest.dossier == stage.name { try await invite(told.guest, to: stage) }
    }

    private func register(_ stage: StoryStage, _ told: StoryOffice.Letter) async throws {
        let store = RegistrationStore(database)
        let (head, officer) = (try stage.cast.person(told.by), try stage.cast.person(told.check.by))
        let draft = RegistrationStore.Draft(
            sender: .school, wish: told.wish, letterNumber: told.letterNumber, letterDay: Day(iso: told.letterDay),
            note: told.note, items: Set(told.items))
        try await store.send(draft, with: try await dossier(stage.dossier.id, as: head), as: head)
        guard let letter = try await store.sent(with: stage.dossier.id, as: officer).first else {
            throw StoryMistake("\(stage.name): the letter did not reach its desk.")
        }
        try await store.check(
            letter.id, of: try await dossier(stage.dossier.id, as: officer), gaps: told.check.gaps,
            note: told.check.note, as: officer)
    }

    private func invite(_ told: StoryOffice.Guest, to stage: StoryStage) async throws {
        let head = try stage.cast.person(told.by)
        let name = try await GuestStore(database).invite(
            told.login, to: try await dossier(stage.dossier.id, as: head), from: day(),
            until: day(in: told.days), reason: told.reason, as: head)
        try stage.expect(name == nil, false, "whether nobody is called \(told.login)")
    }

    /// What members of a council say to each other about a sheet.
    func talk(_ stage: StoryStage) async throws {
        let store = DiscussionStore(database)
        for told in try folder.read("office", as: StoryOffice.self).discussions where told.dossier == stage.name {
            let (id, person) = (DiscussionID(), try stage.cast.person(told.by))
            let mine = try await dossier(stage.dossier.id, as: person)
            try await store.open(
                id, about: SentenceAnchor(), on: told.criterion, saying: told.says,
                to: Set(try told.mentions.map(stage.cast.person)), in: mine, as: person)
            guard let answer = told.answer else { continue }
            let other = try stage.cast.person(answer.by)
            let theirs = try await dossier(stage.dossier.id, as: other)
            try await store.answer(id, on: told.criterion, saying: answer.says, to: [], in: theirs, as: other)
            if told.isResolved {
                try await store.resolve(id, on: told.criterion, isDone: true, in: mine, as: person)
            }
        }
    }

    /// Documents go up and down, and a school gets another name soon.
    func runOffice(with cast: StoryCast) async throws {
        let told = try folder.read("office", as: StoryOffice.self)
        for sent in told.dispatches { try await send(sent, cast) }
        try await rename(told.rename, cast)
        for deputy in told.deputies { try await appoint(deputy, cast) }
        try await bring(told.accountList, cast)
    }

    private func appoint(_ told: StoryOffice.Deputy, _ cast: StoryCast) async throws {
        let (store, person) = (DeputyStore(database), try cast.person(told.by))
        let (absent, first) = (try cast.person(told.for), try day())
        guard let role = try await store.roles(as: person).first(where: { $0.person == absent && $0.role == told.role })
        else { throw StoryMistake("Nobody may stand in for \(told.for).") }
        try await store.appoint(
            try cast.person(told.deputy), for: role, from: first, to: try day(in: told.days), reason: told.reason,
            as: person)
    }

    /// Accounts of people who have not come yet, with passwords that were printed and that nobody keeps.
    private func bring(_ told: StoryOffice.AccountList, _ cast: StoryCast) async throws {
        let (unit, person) = (try cast.unit(told.unit), try cast.person(told.by))
        let drafts = AccountDraftStore(database)
        let lines = told.people.map { "\($0.name);\($0.post);\($0.phone)" }
        let list = try await drafts.keep(
            Array((["Họ và tên;Chức vụ;Điện thoại"] + lines).joined(separator: "\n").utf8), fileName: told.fileName,
            by: person)
        _ = try await PersonStore(database, hasher: hasher).createAll(
            told.people.map { NewAccount(fullName: $0.name, login: nil, post: $0.post, phone: $0.phone, home: unit) },
            from: list, known: try await drafts.known(in: [unit], as: person), as: person)
    }

    private func send(_ told: StoryOffice.Sent, _ cast: StoryCast) async throws {
        let store = ExchangeStore(database)
        let id = try await store.send(
            DispatchDraft(
                unit: try cast.unit(told.unit), subject: told.subject, body: told.body, wantsAnswer: told.wantsAnswer,
                dueOn: told.days.map { try day(in: $0) }, receivers: try told.receivers.map(cast.unit)),
            as: try cast.person(told.by))
        for reader in told.openedBy { try await store.open(id, as: try cast.person(reader)) }
        for answer in told.answers {
            let person = try cast.person(answer.by)
            try await store.open(id, as: person)
            _ = try await store.send(
                DispatchDraft(
                    unit: try cast.unit(answer.unit), subject: answer.subject, body: answer.body, answers: id,
                    receivers: [try cast.unit(told.unit)]), as: person)
        }
    }

    private func rename(_ told: StoryOffice.Rename, _ cast: StoryCast) async throws {
        let (store, officer) = (UnitActStore(database), try cast.person(told.by))
        let change = UnitChange.rename(try cast.unit(told.unit), name: told.name, code: nil, schoolKind: nil)
        let (today, begins) = (try day(), try day(in: told.days))
        let plan = try await store.plan(change, from: begins, as: officer)
        try await store.perform(
            change,
            by: UnitDecision(number: told.number, decidedOn: today, effectiveOn: begins, reason: told.reason),
            seen: try plan.hash(), today: today, as: officer)
    }
}
