import Accreditation
import Criteria

import struct Foundation.Date
import struct Foundation.UUID

extension SampleStory {
    /// What a school does beside its sheets, as far as the story tells it.
    func spendYear(_ stage: StoryStage) async throws {
        guard let told = try folder.readIfThere("\(stage.name)-year", as: StoryYear.self) else { return }
        for followed in told.followUps ?? [] { try await follow(followed, stage) }
        for review in told.reviews ?? [] {
            let person = try stage.cast.person(review.by)
            guard let period = FollowUpReview.Period(rawValue: review.period) else {
                throw StoryMistake("\(stage.name): nobody reviews at \(review.period).")
            }
            try await FollowUpStore(database).review(
                period, saying: review.words, in: try await dossier(stage.dossier.id, as: person), as: person)
        }
        try await verify(told, stage)
        for more in told.moreTime ?? [] {
            try await ClockStore(database).grant(
                stage.dossier.school, dossier: stage.dossier.id, for: more.act, until: try day(in: more.days),
                because: more.reason, as: try stage.cast.person(more.by))
        }
        if press != nil, let published = told.publication { try await publish(published, stage) }
    }

    private func follow(_ told: StoryYear.Followed, _ stage: StoryStage) async throws {
        let person = try stage.cast.person(told.by)
        guard let state = FollowUp.State(rawValue: told.state) else {
            throw StoryMistake("\(stage.name): nothing is \(told.state).")
        }
        let draft = FollowUpDraft(
            activity: told.activity, owner: try stage.cast.person(told.owner), dueOn: Day(iso: told.due),
            resources: told.resources, evidence: told.evidence, state: state, result: told.result)
        try await FollowUpStore(database).add(
            FollowUpID(), draft,
            from: FollowUpSource(kind: .weakness, criterion: told.criterion, place: "weaknesses", text: told.weakness),
            in: try await dossier(stage.dossier.id, as: person), as: person)
    }

    private func verify(_ told: StoryYear, _ stage: StoryStage) async throws {
        guard told.verifications != nil || told.requests != nil else { return }
        let pieces = try await EvidenceStore(database).list(
            EvidenceFilter(today: try day()), in: stage.dossier, rule: stage.used.pack.evidenceCode,
            as: chair(of: stage))
        func piece(_ code: String) throws -> EvidenceID {
            guard let piece = pieces.first(where: { $0.code == code }) else {
                throw StoryMistake("\(stage.name): there is no piece \(code).")
            }
            return piece.id
        }
        let store = VerificationStore(database)
        for verified in told.verifications ?? [] {
            let (id, person) = (try piece(verified.code), try stage.cast.person(verified.by))
            let mine = try await dossier(stage.dossier.id, as: person)
            let files = try await store.file(of: id, in: mine, as: person).filesHash
            try await store.verify(
                id, Verification.Verdict(rawValue: verified.verdict) ?? .rejected, because: verified.reason,
                filesHash: files ?? "", in: mine, as: person)
        }
        for asked in told.requests ?? [] {
            let person = try stage.cast.person(asked.by)
            try await store.ask(
                try stage.cast.person(asked.of), toVerify: try piece(asked.code), until: try day(in: asked.days),
                in: try await dossier(stage.dossier.id, as: person), as: person)
        }
    }

    /// The summary of a paper that its head has approved.
    private func publish(_ told: StoryYear.Published, _ stage: StoryStage) async throws {
        let (papers, head) = (PaperStore(database), try stage.cast.person(told.by))
        let dossier = try await dossier(stage.dossier.id, as: head)
        guard let version = try await papers.versions(of: dossier, as: head).first(where: { $0.paper == told.paper })
        else { return }
        let kept = try await papers.state(of: version.id, in: dossier, as: head)
        let summary = try PublicSummary(
            of: kept.state, under: stage.used.printed, approvedOn: Day.inVietnam(version.at)?.description ?? "",
            fileHash: version.pdf.hash, words: told.words)
        try await PublicationStore(database).publish(summary, of: version.id, in: dossier, as: head)
    }

    /// The day so many days after the one on which the story is told.
    func day(in days: Int = 0) throws -> Day {
        guard let day = Day.inVietnam(Date())?.adding(days) else { throw StoryMistake("The clock tells no day.") }
        return day
    }
}
