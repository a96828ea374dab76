import Accreditation
import Logging
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Decisions of managing bodies")
struct ReviewStoreTests {
    private static let returned = ReviewDraft(
        decision: .returned, note: "Cần bổ sung.", remarks: [.init(criterion: "1.1", reason: "Thiếu minh chứng.")])
    private static let accepted = ReviewDraft(
        decision: .accepted, note: "Hồ sơ đủ.", remarks: [.init(criterion: "1.2", reason: "Nên viết gọn.")])

    @Test func returningOpensOnlyTheNamedCriteria() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let store = ReviewStore(world.database)
            let review = try await store.decide(
                Self.returned, on: dossier, seenHash: act.contentHash, as: world.people.districtOfficer)
            #expect(review.contentHash == act.contentHash)
            #expect(review.submissionNumber == 1)
            #expect(review.unitName == "Huyện Trung Môn")
            #expect(review.items == [.init(criterion: "1.1", reason: "Thiếu minh chứng.")])
            let now = try await DossierStore(world.database).dossier(dossier.id, as: world.people.member)
            #expect(now?.state == .returned)
            #expect(now?.allowsRating("1.1") == true)
            #expect(now?.allowsRating("1.2") == false)
            #expect(try await store.openReturn(dossier.id, as: world.people.member) == review)
        }
    }

    @Test func aCriterionThatWasNotNamedRefusesChangesInTheDatabase() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            try await ReviewStore(world.database).decide(
                Self.returned, on: dossier, seenHash: act.contentHash, as: world.people.districtOfficer)
            let server = Pool(
                PoolConfiguration(address: world.schema.server, size: 1), logger: Logger(label: "test"))
            let member = world.people.member.description
            let touch = { (code: String) in
                try await server.transaction(prelude: ["SELECT set_config('app.person', \(member), true)"]) {
                    try await $0.execute(
                        """
                        UPDATE \(unsafe: world.schema.schema).finding SET verdict = 'unmet', rated_by = \(member)::uuid
                        WHERE dossier_id = \(dossier.id.uuid) AND criterion = \(code)
                        """)
                }
            }
            let (named, other) = (try await touch("1.1"), try await touch("1.2"))
            await server.shutdown()
            #expect(named > 0)
            #expect(other == 0)
        }
    }

    @Test func acceptingKeepsEveryRemarkAndForwardingShowsItToTheProvince() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let submissions = SubmissionStore(world.database)
            #expect(try await submissions.latestHandedIn(dossier.id, as: world.people.provinceOfficer) == nil)
            let store = ReviewStore(world.database)
            let review = try await store.decide(
                Self.accepted, on: dossier, seenHash: act.contentHash, as: world.people.districtOfficer)
            #expect(review.note == "Hồ sơ đủ.\nTiêu chí 1.2: Nên viết gọn.")
            #expect(review.items.isEmpty)
            #expect(try await submissions.latestHandedIn(dossier.id, as: world.people.provinceOfficer) == nil)
            try await world.put(dossier.id, into: .forwarded)
            #expect(try await submissions.latestHandedIn(dossier.id, as: world.people.provinceOfficer) != nil)
            #expect(try await store.reviews(of: dossier.id, as: world.people.principal) == [review])
            #expect(try await store.openReturn(dossier.id, as: world.people.principal) == nil)
        }
    }

    @Test func nobodyElseDecides() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let store = ReviewStore(world.database)
            let people = world.people
            let others = [
                people.otherDistrictOfficer, people.provinceOfficer, people.principal, people.member,
                people.evaluator, people.operator,
            ]
            for person in others {
                await #expect(throws: StorageError.self) {
                    try await store.decide(Self.accepted, on: dossier, seenHash: act.contentHash, as: person)
                }
            }
            let strangers = [people.otherDistrictOfficer, people.provinceOfficer, people.otherPrincipal]
            try await store.decide(Self.returned, on: dossier, seenHash: act.contentHash, as: people.districtOfficer)
            for person in strangers {
                let seen = try await store.reviews(of: dossier.id, as: person)
                #expect(seen.isEmpty)
            }
        }
    }

    @Test func ofTwoDecisionsAtOnceOneWins() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let store = ReviewStore(world.database)
            let officer = world.people.districtOfficer
            let results = await withTaskGroup(of: Result<Review, any Error>.self) { group in
                for draft in [Self.accepted, Self.returned] {
                    group.addTask {
                        do {
                            return .success(
                                try await store.decide(draft, on: dossier, seenHash: act.contentHash, as: officer))
                        } catch { return .failure(error) }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let won = results.compactMap { try? $0.get() }
            let refusals = results.compactMap { result -> ReviewRefusal? in
                if case .failure(let error) = result { error as? ReviewRefusal } else { nil }
            }
            #expect(won.count == 1)
            #expect(refusals == won.map(ReviewRefusal.decidedAlready))
            #expect(try await store.reviews(of: dossier.id, as: officer) == won)
        }
    }

    @Test func whatWasNotReadIsNotDecided() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await world.handIn(dossier, used)
            let store = ReviewStore(world.database)
            let officer = world.people.districtOfficer
            await #expect(throws: ReviewRefusal.otherSubmission(number: 1)) {
                try await store.decide(Self.accepted, on: dossier, seenHash: "other", as: officer)
            }
            await #expect(throws: ReviewRefusal.incomplete) {
                try await store.decide(
                    ReviewDraft(decision: .returned, note: "Xem lại.", remarks: []), on: dossier, seenHash: "",
                    as: officer)
            }
            #expect(try await store.reviews(of: dossier.id, as: officer).isEmpty)
        }
    }
}
