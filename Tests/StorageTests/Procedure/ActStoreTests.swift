import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Acts that leave only their record")
struct ActStoreTests {
    @Test func lockClosesToEverybodyAndUnlockSaysWhy() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            try await Self.perform(.lock, on: dossier, in: world, as: world.people.principal)
            let locked = try await world.dossier(dossier.id, as: world.people.member)
            #expect(locked.state == .locked && !locked.allows(.rate))
            await #expect(throws: ActRefusal.needsReason) {
                try await Self.perform(.unlock, on: locked, in: world, as: world.people.principal)
            }
            await #expect(throws: StorageError.self) {
                try await Self.perform(.unlock, on: locked, "Sửa", in: world, as: world.people.member)
            }
            try await Self.perform(.unlock, on: locked, "Bổ sung số liệu", in: world, as: world.people.principal)
            let open = try await world.dossier(dossier.id, as: world.people.member)
            #expect(open.state == .drafting)
            let acts = try await ProcedureStore(world.database).acts(of: open, as: world.people.member)
            #expect(acts.map(\.name) == [.lock, .unlock] && acts.last?.note == "Bổ sung số liệu")
            try await world.handIn(open, used)
        }
    }

    @Test func whatWasGivenBackGoesBackToThatState() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let first = try await world.handIn(dossier, used)
            try await ReviewStore(world.database).decide(
                ReviewDraft(decision: .returned, note: "", remarks: [.init(criterion: "1.1", reason: "Thiếu.")]),
                on: dossier, seenHash: first.contentHash, as: world.people.districtOfficer)
            try await world.handIn(try await world.dossier(dossier.id, as: world.people.principal), used)
            let again = try await world.dossier(dossier.id, as: world.people.principal)
            try await Self.perform(.takeBack, on: again, "Gửi nhầm bản", in: world, as: world.people.principal)
            let back = try await world.dossier(dossier.id, as: world.people.principal)
            #expect(back.state == .returned && back.returnedCriteria == ["1.1"])
        }
    }

    @Test func oneDeskSendsOnAndTheNextTakesInOrAsksForMore() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let reviews = ReviewStore(world.database)
            let submission = try await world.handIn(dossier, used)
            let accept = ReviewDraft(decision: .accepted, note: "", remarks: [])
            try await reviews.decide(
                accept, on: dossier, seenHash: submission.contentHash, as: world.people.districtOfficer)
            let accepted = try await world.dossier(dossier.id, as: world.people.districtOfficer)
            await #expect(throws: ActRefusal.changedMeanwhile) {
                try await ActStore(world.database).perform(
                    .forward, on: accepted, because: "", seenHash: "0", telling: "Đã chuyển.", link: "/ho-so",
                    as: world.people.districtOfficer)
            }
            try await Self.perform(.forward, on: accepted, in: world, as: world.people.districtOfficer)
            let told = try await world.owner.query("SELECT person_id FROM notice WHERE kind = 'act'")
            let officer = world.people.provinceOfficer.uuid.uuidString.lowercased()
            #expect(try told.map { try $0["person_id", as: String.self] }.contains(officer))
            let forwarded = try await world.dossier(dossier.id, as: world.people.provinceOfficer)
            let more = ReviewDraft(decision: .returned, note: "", remarks: [.init(criterion: "1.2", reason: "Thiếu.")])
            let review = try await reviews.decide(
                more, on: forwarded, seenHash: submission.contentHash, as: world.people.provinceOfficer)
            #expect(review.unitName == "Tỉnh Hòa Lâm")
            let names = try await ProcedureStore(world.database).acts(of: forwarded, as: world.people.principal)
            #expect(names.map(\.name) == [.submit, .accept, .forward, .completeFurther])
        }
    }

    @Test func whatWasRecognisedIsWithdrawnByTheProvinceAlone() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.ratedDossier(state: .recognised)
            await #expect(throws: ActRefusal.changedMeanwhile) {
                try await Self.perform(.withdraw, on: dossier, "Vi phạm", in: world, as: world.people.provinceOfficer)
            }
            await #expect(throws: (any Error).self) {
                try await Self.perform(.withdraw, on: dossier, "Vi phạm", in: world, as: world.people.principal)
            }
        }
    }

    private static func perform(
        _ act: ActName, on dossier: Dossier, _ reason: String = "", in world: TestWorld, as person: PersonID
    ) async throws {
        let own = try await world.dossier(dossier.id, as: person)
        let store = ActStore(world.database)
        let seen = try await store.seen(for: act, of: own, as: person) ?? ""
        try await store.perform(
            act, on: own, because: reason, seenHash: seen, telling: "Đã ghi.", link: "/ho-so", as: person)
    }
}
