import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct ConclusionStoreTests {
    @Test func whereMembersDifferTheLeaderSaysWhy() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (store, leader) = (SettlementStore(world.database), world.people.leader)
            let criterion = try #require(used.pack.criterion("1.1"))
            let bare = criterion.paths.map { TeamRatingDraft(path: $0, finding: .met, reason: " ") }
            let drafts = criterion.paths.map { TeamRatingDraft(path: $0, finding: .met, reason: "Đã kiểm tra.") }
            await #expect(throws: EvaluationRefusal.sealed("1.1")) {
                try await store.settle(criterion, drafts, in: dossier, under: used, as: leader)
            }
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: leader)
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: world.people.evaluator)
            try await world.rateAndHandIn(criterion, .unmet, in: dossier, under: used, as: world.people.otherEvaluator)
            await #expect(throws: EvaluationRefusal.reasonMissing(criterion.paths)) {
                try await store.settle(criterion, bare, in: dossier, under: used, as: leader)
            }
            await #expect(throws: EvaluationRefusal.incomplete([criterion.paths[0]])) {
                try await store.settle(criterion, Array(drafts.dropFirst()), in: dossier, under: used, as: leader)
            }
            await #expect(throws: StorageError.self) {
                try await store.settle(criterion, drafts, in: dossier, under: used, as: world.people.evaluator)
            }
            try await store.settle(criterion, drafts, in: dossier, under: used, as: leader)
            let table = try await store.table(of: dossier.id, as: world.people.evaluator)
            #expect(table.isSettled(criterion))
            #expect(table.settled[criterion.paths[0]]?.settledBy == leader)
        }
    }

    @Test func aTeamThatDepartsFromAllItsMembersSaysWhy() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let criterion = try #require(used.pack.criterion("1.2"))
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: world.people.leader)
            let drafts = criterion.paths.map { TeamRatingDraft(path: $0, finding: .unmet, reason: "") }
            await #expect(throws: EvaluationRefusal.reasonMissing(criterion.paths)) {
                try await SettlementStore(world.database).settle(
                    criterion, drafts, in: dossier, under: used, as: world.people.leader)
            }
        }
    }

    @Test func theConclusionIsComputedAndTheOutcomeEqualsIt() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (store, people) = (ConclusionStore(world.database), world.people)
            await #expect(throws: EvaluationRefusal.unsettled(used.pack.rated.map(\.code))) {
                try await store.conclude(dossier, under: used, summary: "", as: people.leader)
            }
            try await world.settleEverything(in: dossier, used)
            await #expect(throws: (any Error).self, "the school has not answered") {
                try await store.conclude(dossier, under: used, summary: "", as: people.leader)
            }
            _ = try await world.agreeToDraft(of: dossier, used)
            await #expect(throws: (any Error).self) {
                try await store.conclude(dossier, under: used, summary: "", as: people.evaluator)
            }
            try await store.conclude(dossier, under: used, summary: "Trường làm tốt.", as: people.leader)
            let kept = try #require(try await store.conclusion(of: dossier.id, as: people.provinceOfficer))
            #expect(kept.content.level == used.pack.levelRules.map(\.level).max())
            #expect(kept.content.summary == "Trường làm tốt.")
            #expect(try ContentHash.of(kept.content) == kept.contentHash)
            #expect(try await store.conclusion(of: dossier.id, as: people.principal) == nil)
            try await expectOutcome(of: kept, on: dossier, used, world)
        }
    }

    private func expectOutcome(
        of kept: Conclusion, on dossier: Dossier, _ used: UsedPack, _ world: TestWorld
    ) async throws {
        let (store, people) = (ConclusionStore(world.database), world.people)
        let decision = OutcomeDecision(
            number: "310/QĐ-UBND", day: try #require(Day(iso: "2025-06-02")),
            validUntil: Day(iso: "2030-06-02"), note: "")
        for person in [people.leader, people.districtOfficer, people.principal] {
            await #expect(throws: (any Error).self) {
                try await store.record(decision, on: dossier, under: used, as: person)
            }
        }
        try await store.record(decision, on: dossier, under: used, as: people.provinceOfficer)
        let outcome = try #require(try await store.outcome(of: dossier.id, as: people.principal))
        #expect(
            (outcome.level, outcome.grade, outcome.degree)
                == (kept.content.level, kept.content.grade, kept.content.degree))
        #expect(outcome.decision == decision)
        #expect(outcome.contentHash == kept.contentHash)
        #expect(try await store.conclusion(of: dossier.id, as: people.principal) != nil)
        #expect(try await world.dossier(dossier.id, as: people.principal).state == .recognised)
        let entries = try await TeamStore(world.database).evaluations(as: people.principal)
        #expect(entries.map(\.outcomeLevel) == [kept.content.level])
        #expect(try await TeamStore(world.database).evaluations(as: people.otherPrincipal).isEmpty)
    }
}
