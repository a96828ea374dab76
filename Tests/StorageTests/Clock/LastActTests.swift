import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// From which act the time for the next one runs.
@Suite struct LastActTests {
    private func began(_ dossier: Dossier, _ state: DossierState, _ world: TestWorld) async throws -> String? {
        let waiting = try await ClockStore(world.database).waiting(in: [state], as: world.people.leader)
        let mine = waiting.first { $0.id == dossier.id }
        return mine.flatMap { Day.inVietnam($0.began)?.description }
    }

    @Test func theConclusionIsDueAfterTheMeetingOfTheCouncil() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: AppraisalStoreTests.pack)
            try await world.settleRatings(in: dossier, used)
            try await world.appraise(dossier, used)
            try await world.owner.execute("UPDATE appraisal_minutes SET kept_at = '2090-03-10 10:00+07'")
            #expect(try await began(dossier, .appraised, world) == "2090-03-10")
        }
    }

    @Test func theAnswerIsDueAfterTheDraftAndTheConclusionAfterTheAnswer() async throws {
        try await TestWorld.with { world in
            let (dossier, used, _) = try await DraftStoreTests.sent(world)
            try await world.owner.execute("UPDATE evaluation_draft SET sent_at = '2090-03-10 10:00+07'")
            #expect(try await began(dossier, .drafted, world) == "2090-03-10")
            try await world.answerDraft(of: dossier, used, objecting: [])
            try await world.owner.execute("UPDATE draft_answer SET answered_at = '2090-03-14 10:00+07'")
            #expect(try await began(dossier, .answered, world) == "2090-03-14")
        }
    }
}
