import Accreditation
import Criteria
import Storage

extension DraftRoutes {
    /// The draft that the address names, for whoever sends or reads it; anything else is "not found".
    func reading(_ context: AppContext) async throws -> DraftReading {
        let dossier = try await app.readDossier(context)
        let used = try await app.packs.rules(of: dossier)
        let person = try context.signedIn().id
        let isSending = dossier.allows(.sendDraft) && used.pack.procedure?[.sendDraft] != nil
        guard isSending || dossier.allows(.readDraft),
            let handedIn = try await app.submissions.latestHandedIn(dossier.id, as: person)?.content
        else { throw PageError.notFound }
        let draft = try await refusing { try await store.draft(of: dossier.id, as: person) }
        guard isSending || draft != nil else { throw PageError.notFound }
        let unsettled =
            isSending ? try await app.conclusions.draft(of: dossier, under: used, as: person).unsettled : []
        return DraftReading(
            dossier: dossier, used: used, form: app.library.procedure(of: used.pack), handedIn: handedIn,
            own: try used.assessment.compute(handedIn.rated, facts: handedIn.facts.facts), draft: draft,
            found: try draft.map { try used.assessment.compute($0.content.rated, facts: $0.content.facts.facts) },
            unsettled: unsettled, time: try await time(dossier, used, draft, person), today: try context.today)
    }

    /// The school's time to answer, by what its province set.
    private func time(
        _ dossier: Dossier, _ used: UsedPack, _ draft: SentDraft?, _ person: PersonID
    ) async throws -> DraftTime? {
        guard let draft, let form = used.pack.procedure?[.answerDraft] else { return nil }
        let waiting = try await app.clocks.waiting(in: [dossier.state], as: person).first { $0.id == dossier.id }
        guard let waiting else { return nil }
        let rules = try await app.clockRules(of: waiting.province, as: person)
        let clock = rules.clock(
            form, under: used.pack.circular.number, began: draft.sentAt, doneAt: draft.answer?.answeredAt,
            dossier: dossier.id, chain: waiting.chain)
        guard let clock, let last = clock.last(in: rules.calendar(knownAt: clock.doneAt)) else { return nil }
        return DraftTime(clock: clock, last: last)
    }
}
