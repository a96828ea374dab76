import Accreditation
import Storage
import TestSupport
import Testing

@Suite struct DiscussionStoreTests {
    private let anchor = SentenceAnchor(field: "present/1", quote: "Trường có kế hoạch.", position: 0)

    @Test func aDiscussionIsOpenedAnsweredClosedAndOpenedAgain() async throws {
        try await Register.with { register in
            let (store, dossier, people) = (
                DiscussionStore(register.world.database), register.dossier, register.world.people
            )
            let id = DiscussionID()
            for _ in 1...2 {
                try await store.open(
                    id, about: anchor, on: "1.1", saying: "Thiếu số liệu", to: [people.secretary], in: dossier,
                    as: people.member)
            }
            #expect(try await store.counts(of: dossier, as: people.member)["1.1"]?.open == 1)
            try await store.resolve(id, on: "1.1", isDone: true, in: dossier, as: people.secretary)
            var found = try await store.discussions(of: "1.1", in: dossier, as: people.principal)
            #expect(found.map(\.isOpen) == [false] && found[0].anchor == anchor)
            try await store.answer(
                id, on: "1.1", saying: "Đã thêm", to: [], in: dossier, as: people.secretary)
            found = try await store.discussions(of: "1.1", in: dossier, as: people.principal)
            #expect(found[0].isOpen && found[0].comments.map(\.body) == ["Thiếu số liệu", "Đã thêm"])
            #expect(found[0].comments[0].mentions.count == 1 && found[0].comments[1].mentions.isEmpty)
        }
    }

    @Test func strangersNeitherReadNorWriteAndAreNotNamed() async throws {
        try await Register.with { register in
            let (store, dossier, people) = (
                DiscussionStore(register.world.database), register.dossier, register.world.people
            )
            let id = DiscussionID()
            try await store.open(
                id, about: anchor, on: "1.1", saying: "Riêng", to: [], in: dossier, as: people.member)
            for stranger in [people.districtOfficer, people.otherMember, people.evaluator, people.operator] {
                #expect(try await store.discussions(of: "1.1", in: dossier, as: stranger).isEmpty)
                #expect(try await store.people(of: dossier, as: stranger).isEmpty)
                await #expect(throws: StorageError.self) {
                    try await store.answer(id, on: "1.1", saying: "Lạ", to: [], in: dossier, as: stranger)
                }
            }
            await #expect(throws: StorageError.self) {
                try await store.answer(
                    id, on: "1.1", saying: "Gọi người lạ", to: [people.otherMember], in: dossier, as: people.member)
            }
            await #expect(throws: StorageError.self) {
                try await store.resolve(id, on: "1.2", isDone: true, in: dossier, as: people.member)
            }
            let found = try await store.discussions(of: "1.1", in: dossier, as: people.member)
            #expect(found.map(\.comments.count) == [1])
            let named = Set(try await store.people(of: dossier, as: people.member).map(\.id))
            #expect(named == [people.principal, people.secretary, people.member])
        }
    }
}
