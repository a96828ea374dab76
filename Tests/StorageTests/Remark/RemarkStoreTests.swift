import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct RemarkStoreTests {
    private let anchor = SentenceAnchor(field: "present/1", quote: "Sân rộng.", position: 1)

    /// Decides on the last handing in.
    private func decide(_ decision: Review.Decision, _ world: TestWorld, _ dossier: Dossier, hash: String) async throws
    {
        let draft = ReviewDraft(
            decision: decision, note: "", remarks: [Review.Item(criterion: "1.1", reason: "Thiếu số liệu")])
        try await ReviewStore(world.database).decide(
            draft, on: dossier, seenHash: hash, as: world.people.districtOfficer)
    }

    @Test func aRemarkIsTheOfficersOwnUntilTheDecisionAndStaysAfterIt() async throws {
        try await TestWorld.with { world in
            let (store, people) = (RemarkStore(world.database), world.people)
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let (kept, gone) = (RemarkID(), RemarkID())
            for id in [kept, kept, gone] {
                try await store.add(
                    id, "Rộng bao nhiêu?", until: Day(year: 2025, month: 4, day: 1), about: anchor, on: "1.1",
                    of: act.id, in: dossier, as: people.districtOfficer)
            }
            try await store.delete(gone, in: dossier, as: people.districtOfficer)
            for other in [people.principal, people.member, people.provinceOfficer, people.otherDistrictOfficer] {
                #expect(try await store.remarks(of: dossier.id, as: other).isEmpty)
                await #expect(throws: StorageError.self) {
                    try await store.add(
                        RemarkID(), "Lạ", until: nil, about: anchor, on: "1.1", of: act.id, in: dossier, as: other)
                }
            }
            try await decide(.returned, world, dossier, hash: act.contentHash)
            let seen = try await store.remarks(of: dossier.id, as: people.member)
            #expect(seen.map(\.id) == [kept] && seen[0].anchor == anchor && seen[0].number == 1)
            #expect(seen.map(\.isOpen) == [true] && seen.map(\.by) == [people.districtOfficer])
            let review = try #require(
                try await ReviewStore(world.database).openReturn(dossier.id, as: people.member))
            #expect(
                review.items.map(\.reason) == ["Thiếu số liệu\n– “Sân rộng.”: Rộng bao nhiêu? (hạn 01/04/2025)"])
            await #expect(throws: StorageError.self) {
                try await store.delete(kept, in: dossier, as: people.districtOfficer)
            }
        }
    }

    @Test func anAnswerIsReadWithTheNextHandingInAndARemarkIsSettledThere() async throws {
        try await TestWorld.with { world in
            let (store, people) = (RemarkStore(world.database), world.people)
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let id = RemarkID()
            try await store.add(
                id, "Rộng bao nhiêu?", until: nil, about: anchor, on: "1.1", of: act.id, in: dossier,
                as: people.districtOfficer)
            try await decide(.returned, world, dossier, hash: act.contentHash)
            try await store.answer(id, "Khoảng 400 m²", in: dossier, as: people.member)
            try await store.answer(id, "500 m²", in: dossier, as: people.member)
            let early = try await store.remarks(of: dossier.id, as: people.districtOfficer)
            #expect(early.map(\.answer) == [nil])
            let returned = try #require(
                try await DossierStore(world.database).dossier(dossier.id, as: people.principal))
            try await world.handIn(returned, used)
            let late = try await store.remarks(of: dossier.id, as: people.districtOfficer)
            #expect(late.map(\.answer) == ["500 m²"])
            try await store.settle(id, isDone: true, in: dossier, as: people.districtOfficer)
            await #expect(throws: StorageError.self) {
                try await store.answer(id, "Thêm", in: dossier, as: people.member)
            }
            let settled = try await store.remarks(of: dossier.id, as: people.member)
            #expect(settled.map { $0.settledBy != nil } == [true])
        }
    }

    @Test func remarksAloneAreEnoughToGiveBackAndKeepTheirDays() async throws {
        try await TestWorld.with { world in
            let (store, people) = (RemarkStore(world.database), world.people)
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let reviews = ReviewStore(world.database)
            let bare = ReviewDraft(decision: .returned, note: "", remarks: [])
            await #expect(throws: ReviewRefusal.incomplete) {
                try await reviews.decide(bare, on: dossier, seenHash: act.contentHash, as: people.districtOfficer)
            }
            try await store.add(
                RemarkID(), "Rộng bao nhiêu?", until: nil, about: anchor, on: "1.2", of: act.id, in: dossier,
                as: people.districtOfficer)
            var draft = bare
            draft.remarks = [Review.Item(criterion: "1.1", reason: "Xem lại", dueOn: Day(year: 2025, month: 5, day: 2))]
            let review = try await reviews.decide(
                draft, on: dossier, seenHash: act.contentHash, as: people.districtOfficer)
            #expect(review.items.map(\.criterion) == ["1.1", "1.2"])
            #expect(review.items.map { $0.dueOn?.description } == ["2025-05-02", nil])
        }
    }

    @Test func theProvinceRemarksAtItsOwnDesk() async throws {
        try await TestWorld.with { world in
            let (store, people) = (RemarkStore(world.database), world.people)
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            try await store.add(
                RemarkID(), "Của huyện", until: nil, about: anchor, on: "1.1", of: act.id, in: dossier,
                as: people.districtOfficer)
            try await decide(.accepted, world, dossier, hash: act.contentHash)
            try await world.put(dossier.id, into: .forwarded)
            let own = RemarkID()
            try await store.add(
                own, "Của sở", until: nil, about: anchor, on: "1.2", of: act.id, in: dossier,
                as: people.provinceOfficer)
            for reader in [people.districtOfficer, people.member] {
                let seen = try await store.remarks(of: dossier.id, as: reader)
                #expect(seen.map(\.body) == ["Của huyện"])
            }
            await #expect(throws: StorageError.self) {
                try await store.add(
                    RemarkID(), "Muộn", until: nil, about: anchor, on: "1.2", of: act.id, in: dossier,
                    as: people.districtOfficer)
            }
            let review = try await ReviewStore(world.database).decide(
                ReviewDraft(decision: .returned, note: "", remarks: []), on: dossier, seenHash: act.contentHash,
                as: people.provinceOfficer)
            #expect(review.items.map(\.criterion) == ["1.2"])
            #expect(
                try await store.remarks(of: dossier.id, as: people.member).map(\.body).sorted() == [
                    "Của huyện", "Của sở",
                ])
        }
    }
}
