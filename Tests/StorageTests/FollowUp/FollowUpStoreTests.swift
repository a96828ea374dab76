import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct FollowUpStoreTests {
    @Test func aFollowUpIsBegunOnceSavedReviewedAndDeleted() async throws {
        try await Register.with { register in
            let (store, dossier, people) = (
                FollowUpStore(register.world.database), register.dossier, register.world.people
            )
            let id = FollowUpID()
            let source = FollowUpSource(kind: .weakness, criterion: "1.1", place: "weaknesses", text: "Ít sách.")
            for _ in 1...2 {
                try await store.add(
                    id, FollowUpDraft(activity: "Mua sách"), from: source, in: dossier, as: people.member)
            }
            var draft = FollowUpDraft(activity: "Mua 500 sách", owner: people.secretary, state: .running)
            draft.dueOn = Day(year: 2025, month: 5, day: 1)
            try await store.save(id, draft, seen: 1, in: dossier, as: people.member)
            let found = try await store.all(of: dossier.id, as: people.principal)
            #expect(found.map(\.draft) == [draft] && found[0].source == source && found[0].version == 2)
            await #expect(throws: StaleWrite.self) {
                try await store.save(id, draft, seen: 1, in: dossier, as: people.secretary)
            }
            try await store.review(.semester, saying: "Đúng hạn", in: dossier, as: people.member)
            draft.state = .done
            draft.result = "500 cuốn"
            try await store.save(id, draft, seen: 2, in: dossier, as: people.member)
            let reviews = try await store.reviews(of: dossier.id, as: people.principal)
            #expect(reviews.map(\.content.counts) == [[.running: 1]])
            try await store.delete(id, seen: 3, in: dossier, as: people.member)
            #expect(try await store.all(of: dossier.id, as: people.principal).isEmpty)
        }
    }

    @Test func strangersSeeAndChangeNothing() async throws {
        try await Register.with { register in
            let (store, dossier, people) = (
                FollowUpStore(register.world.database), register.dossier, register.world.people
            )
            let id = FollowUpID()
            try await store.add(
                id, FollowUpDraft(activity: "Mua sách"), from: .init(kind: .own), in: dossier, as: people.member)
            for stranger in [people.districtOfficer, people.otherMember, people.evaluator] {
                #expect(try await store.all(of: dossier.id, as: stranger).isEmpty)
                await #expect(throws: StorageError.self) {
                    try await store.save(id, .init(activity: "Lạ"), seen: 1, in: dossier, as: stranger)
                }
                await #expect(throws: StorageError.self) {
                    try await store.review(.year, saying: "Lạ", in: dossier, as: stranger)
                }
            }
            #expect(try await store.all(of: dossier.id, as: people.member).map(\.draft.activity) == ["Mua sách"])
        }
    }
}
