import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Councils")
struct CouncilStoreTests {
    private static func dossier(_ world: TestWorld, as person: PersonID? = nil) async throws -> Dossier {
        let store = DossierStore(world.database)
        let id = try await world.makeDossier()
        return try #require(try await store.dossier(id, as: person ?? world.people.principal))
    }

    @Test func membersFromElsewhereAreNamed() async throws {
        try await TestWorld.with { world in
            let people = world.people
            let dossier = try await Self.dossier(world)
            try await world.owner.execute(
                """
                INSERT INTO council_member (school_id, dossier_id, person_id, role)
                VALUES (\(world.school.uuid), \(dossier.id.uuid), \(people.otherMember.uuid), 'member')
                """)
            let store = CouncilStore(world.database)
            for reader in [people.principal, people.member] {
                let found = try await store.people(of: dossier, as: reader)
                #expect(found.count { $0.id == people.otherMember } == 1)
                #expect(found.first { $0.id == people.otherMember }?.name == "Ngô Thị Viên")
                #expect(!found.contains { $0.id == people.otherPrincipal })
            }
        }
    }

    @Test func seatsGroupsAndCareAreKept() async throws {
        try await TestWorld.with { world in
            let (store, people) = (CouncilStore(world.database), world.people)
            let dossier = try await Self.dossier(world)
            var council = try await store.council(of: dossier, as: people.principal)
            let seats = [
                CouncilMember(person: people.principal, role: .chair, duty: "Phụ trách chung"),
                CouncilMember(person: people.member, role: .secretary, isInSecretaryGroup: true),
            ]
            try await store.seat(seats, in: dossier, seen: try council.fingerprint, as: people.principal)
            council = try await store.council(of: dossier, as: people.principal)
            #expect(council.members == seats)
            let group = WorkingGroup(name: "Nhóm 1", leader: people.member, members: [people.secretary])
            try await store.save(group, in: dossier, seen: try council.fingerprint, as: people.principal)
            council = try await store.council(of: dossier, as: people.principal)
            #expect(council.groups == [group])
            let care = [
                CriterionAssignment(criterion: "1.1", group: group.id),
                CriterionAssignment(criterion: "1.2", person: people.secretary),
            ]
            try await store.assign(care, in: dossier, seen: try council.fingerprint, as: people.principal)
            council = try await store.council(of: dossier, as: people.principal)
            #expect(council.criteria(of: people.secretary) == ["1.1", "1.2"])
            try await store.dissolve(group.id, in: dossier, seen: try council.fingerprint, as: people.principal)
            council = try await store.council(of: dossier, as: people.principal)
            #expect(council.groups.isEmpty)
            #expect(council.assignments == [care[1]])
        }
    }

    @Test func aStaleChangeSavesNothing() async throws {
        try await TestWorld.with { world in
            let (store, people) = (CouncilStore(world.database), world.people)
            let dossier = try await Self.dossier(world)
            let seen = try await store.council(of: dossier, as: people.principal).fingerprint
            try await store.save(WorkingGroup(name: "Nhóm 1"), in: dossier, seen: seen, as: people.principal)
            let stale = await #expect(throws: StaleCouncil.self) {
                try await store.seat([], in: dossier, seen: seen, as: people.principal)
            }
            #expect(stale?.theirs.groups.map(\.name) == ["Nhóm 1"])
            #expect(try await store.council(of: dossier, as: people.principal).members.count == 3)
        }
    }

    @Test func membersReadAndOnlyHeadAndChairChange() async throws {
        try await TestWorld.with { world in
            let (store, people) = (CouncilStore(world.database), world.people)
            let dossier = try await Self.dossier(world)
            let council = try await store.council(of: dossier, as: people.member)
            #expect(council.members.count == 3)
            for person in [people.member, people.secretary, people.districtOfficer, people.otherPrincipal] {
                await #expect(throws: StorageError.self) {
                    try await store.seat([], in: dossier, seen: try council.fingerprint, as: person)
                }
            }
            for person in [people.districtOfficer, people.otherPrincipal, people.evaluator] {
                await #expect(throws: StorageError.self) { try await store.council(of: dossier, as: person) }
            }
        }
    }

    @Test func handedInCouncilsStayAsTheyAre() async throws {
        try await TestWorld.with { world in
            let (store, people) = (CouncilStore(world.database), world.people)
            let dossier = try await Self.dossier(world)
            let seen = try await store.council(of: dossier, as: people.principal).fingerprint
            try await world.put(dossier.id, into: .submitted)
            await #expect(throws: StorageError.self) {
                try await store.seat([], in: dossier, seen: seen, as: people.principal)
            }
        }
    }
}
