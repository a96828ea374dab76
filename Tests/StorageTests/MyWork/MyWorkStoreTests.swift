import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct MyWorkStoreTests {
    /// Assigns criterion 1.1 to the member, names them in a discussion and gives them something to follow.
    private func fill(_ register: Register) async throws -> DiscussionID {
        let (world, dossier) = (register.world, register.dossier)
        _ = try await world.owner.execute(
            """
            INSERT INTO criterion_assignment VALUES (\(dossier.school.uuid), \(dossier.id.uuid), '1.1',
                \(world.people.member.uuid), NULL)
            """)
        let id = DiscussionID()
        try await DiscussionStore(world.database).open(
            id, about: .init(), on: "1.2", saying: "Xem giúp", to: [world.people.member], in: dossier,
            as: world.people.secretary)
        var draft = FollowUpDraft(activity: "Mua sách", owner: world.people.member)
        draft.dueOn = Day(year: 2025, month: 5, day: 1)
        try await FollowUpStore(world.database).add(
            FollowUpID(), draft, from: .init(kind: .own), in: dossier, as: world.people.secretary)
        return id
    }

    @Test func everythingThatWaitsIsFoundWithDaysFirst() async throws {
        try await Register.with { register in
            let talk = try await fill(register)
            let (store, people) = (MyWorkStore(register.world.database), register.world.people)
            var items = try await store.items(of: people.member)
            #expect(items.map(\.kind) == [.followUp, .criterion, .mention])
            #expect(items[0].dueOn == Day(year: 2025, month: 5, day: 1))
            try await DiscussionStore(register.world.database).answer(
                talk, on: "1.2", saying: "Đã xem", to: [], in: register.dossier, as: people.member)
            try await register.world.put(register.dossier.id, into: .submitted)
            items = try await store.items(of: people.member)
            #expect(items.map(\.kind) == [.followUp])
            #expect(try await store.items(of: people.secretary).isEmpty)
            #expect(try await store.items(of: people.otherMember).isEmpty)
        }
    }

    @Test func aGroupsCriterionWaitsForItsMembers() async throws {
        try await Register.with { register in
            let (world, group) = (register.world, GroupID())
            let place: Query = "\(register.dossier.school.uuid), \(register.dossier.id.uuid)"
            try await world.owner.transaction { transaction in
                try await transaction.execute(
                    """
                    INSERT INTO working_group (id, school_id, dossier_id, name, leader_id)
                    VALUES (\(group.uuid), \(place), 'Nhóm 1', \(world.people.secretary.uuid))
                    """)
                try await transaction.execute(
                    "INSERT INTO criterion_assignment VALUES (\(place), '2.1', NULL, \(group.uuid))")
            }
            let store = MyWorkStore(world.database)
            #expect(try await store.items(of: world.people.secretary).map(\.criterion) == ["2.1"])
            #expect(try await store.items(of: world.people.member).isEmpty)
        }
    }
}
