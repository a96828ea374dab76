import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct SubmissionStoreTests {
    @Test func handingInKeepsContentHashNumberAndLevel() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let store = SubmissionStore(world.database)
            let draft = try await store.draft(of: dossier, under: used, as: world.people.principal)
            #expect(draft.readiness.isComplete)
            let act = try await store.submit(
                dossier, under: used, seenHash: draft.hash, reason: "", as: world.people.principal)
            #expect(act.number == 1)
            #expect(act.level == 3)
            #expect(act.submittedByName == "Nguyễn Thị Hiệu")
            let kept = try #require(
                try await store.handedIn(dossier.id, number: 1, as: world.people.districtOfficer))
            #expect(kept.content == draft.content)
            #expect(kept.submission.contentHash == draft.hash)
            let now = try await DossierStore(world.database).dossier(dossier.id, as: world.people.principal)
            #expect(now?.state == .submitted)
            #expect(try await store.latest(dossier.id, as: world.people.member) == act)
        }
    }

    @Test func onlyThoseItConcernsSeeIt() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let store = SubmissionStore(world.database)
            try await world.handIn(dossier, used)
            let strangers = [
                world.people.otherPrincipal, world.people.otherDistrictOfficer, world.people.evaluator,
                world.people.provinceOfficer, world.people.operator,
            ]
            for person in strangers {
                #expect(try await store.latestHandedIn(dossier.id, as: person) == nil)
                #expect(try await store.submissions(of: dossier.id, as: person).isEmpty)
            }
            try await world.put(dossier.id, into: .forwarded)
            #expect(try await store.latestHandedIn(dossier.id, as: world.people.provinceOfficer) != nil)
        }
    }

    @Test func anIncompleteDossierNeedsAReason() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await world.owner.execute("DELETE FROM finding WHERE criterion = '1.1' AND level = 3")
            let store = SubmissionStore(world.database)
            let principal = world.people.principal
            let draft = try await store.draft(of: dossier, under: used, as: principal)
            #expect(draft.readiness.unrated.map(\.description) == ["1.1/3/-"])
            await #expect(throws: SubmissionRefusal.incomplete(unrated: 1)) {
                try await store.submit(dossier, under: used, seenHash: draft.hash, reason: " \n", as: principal)
            }
            #expect(try await store.latest(dossier.id, as: principal) == nil)
            let act = try await store.submit(
                dossier, under: used, seenHash: draft.hash, reason: "Chờ số liệu cuối năm.", as: principal)
            #expect(act.reason == "Chờ số liệu cuối năm.")
            #expect(act.level == 2)
        }
    }

    @Test func onlyChairAndPrincipalHandIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let store = SubmissionStore(world.database)
            let hash = try await store.draft(of: dossier, under: used, as: world.people.member).hash
            for person in [world.people.member, world.people.secretary] {
                await #expect(throws: StorageError.self) {
                    try await store.submit(dossier, under: used, seenHash: hash, reason: "", as: person)
                }
            }
            await #expect(throws: StorageError.self) {
                try await store.draft(of: dossier, under: used, as: world.people.districtOfficer)
            }
            #expect(try await store.latest(dossier.id, as: world.people.principal) == nil)
        }
    }

    @Test func aContentChangedAfterItWasShownIsNotHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let store = SubmissionStore(world.database)
            let principal = world.people.principal
            let draft = try await store.draft(of: dossier, under: used, as: principal)
            try await world.owner.execute("UPDATE finding SET verdict = 'unmet' WHERE criterion = '1.1' AND level = 2")
            await #expect(throws: SubmissionRefusal.changedMeanwhile) {
                try await store.submit(dossier, under: used, seenHash: draft.hash, reason: "", as: principal)
            }
            try await world.handIn(dossier, used)
            await #expect(throws: SubmissionRefusal.notOpen(.submitted)) {
                try await store.submit(dossier, under: used, seenHash: draft.hash, reason: "", as: principal)
            }
        }
    }

    @Test func aDamagedContentIsNoticed() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            try await world.owner.execute(
                "UPDATE submission SET content = replace(content, '\"unmet\"', '\"met\"') || ' '")
            await #expect(throws: DamagedSubmission(id: act.id)) {
                try await SubmissionStore(world.database).latestHandedIn(dossier.id, as: world.people.principal)
            }
        }
    }
}
