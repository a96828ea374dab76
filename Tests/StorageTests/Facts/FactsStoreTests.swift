import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("What a school states about itself")
struct FactsStoreTests {
    private static func dossier(_ world: TestWorld) async throws -> Dossier {
        let id = try await world.makeDossier()
        return try #require(try await DossierStore(world.database).dossier(id, as: world.people.principal))
    }

    @Test func factsAreKeptWithTheirVersion() async throws {
        try await TestWorld.with { world in
            let (store, people) = (FactsStore(world.database), world.people)
            let dossier = try await Self.dossier(world)
            let before = try await store.facts(of: dossier, as: people.secretary)
            let facts = Facts(cohortCompleted: true, yearsOfData: 5, facilitiesConfirmed: nil)
            try await store.state(facts, of: dossier, version: before.version, as: people.secretary)
            let after = try await store.facts(of: dossier, as: people.member)
            #expect(after.facts == facts)
            let stale = await #expect(throws: StaleWrite.self) {
                try await store.state(Facts(), of: dossier, version: before.version, as: people.principal)
            }
            #expect(stale?.theirsBy == "Hoàng Thị Thư")
            #expect(try await store.facts(of: dossier, as: people.member).facts == facts)
        }
    }

    @Test func otherPeopleStateNothing() async throws {
        try await TestWorld.with { world in
            let (store, people) = (FactsStore(world.database), world.people)
            let dossier = try await Self.dossier(world)
            for person in [people.member, people.districtOfficer, people.otherPrincipal] {
                await #expect(throws: StorageError.self) {
                    try await store.state(Facts(), of: dossier, version: 1, as: person)
                }
            }
            for person in [people.districtOfficer, people.otherPrincipal] {
                await #expect(throws: StorageError.self) { try await store.facts(of: dossier, as: person) }
            }
        }
    }

    @Test func onlyTheHeadDescribesTheSchool() async throws {
        try await TestWorld.with { world in
            let (store, people) = (FactsStore(world.database), world.people)
            let dossier = try await Self.dossier(world)
            let seen = try await store.facts(of: dossier, as: people.principal)
            #expect(seen.mayDescribeSchool)
            try await store.describe(
                world.school, conditions: ["difficult-area"], version: seen.schoolVersion, as: people.principal)
            let after = try await store.facts(of: dossier, as: people.secretary)
            #expect(after.conditions == ["difficult-area"])
            #expect(!after.mayDescribeSchool)
            for person in [people.secretary, people.otherPrincipal] {
                await #expect(throws: StorageError.self) {
                    try await store.describe(
                        world.school, conditions: [], version: after.schoolVersion, as: person)
                }
            }
        }
    }
}
