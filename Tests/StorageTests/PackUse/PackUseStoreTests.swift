import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Putting packs into use")
struct PackUseStoreTests {
    @Test func theFirstStartPutsWhatIsThereIntoUseOnce() async throws {
        try await TestWorld.started { world in
            let store = PackUseStore(world.database)
            let uses = try await store.uses(as: world.people.member)
            #expect(Set(uses.map(\.hash)) == Set(TestWorld.standards.packs.map(\.hash)))
            #expect(uses.allSatisfy { $0.byName.isEmpty && $0.reason == PackUseStore.firstReason && $0.unit == nil })
            let amended = try await world.keepAmendedPack()
            #expect(try await store.begin(with: [amended]) == 0)
            #expect(try await store.uses(as: world.people.member).count == uses.count)
        }
    }

    @Test func aProvinceDecidesForItsOwnSchools() async throws {
        try await TestWorld.started { world in
            let store = PackUseStore(world.database)
            let amended = try await world.keepAmendedPack()
            let day = try #require(Day(year: 2025, month: 1, day: 1))
            try await store.putIntoUse(
                amended.hash, in: world.province, from: day, because: "Đã thẩm định.", as: world.people.provinceOfficer)
            let uses = try await store.uses(for: world.school, as: world.people.principal)
            let use = try #require(uses.first { $0.hash == amended.hash })
            #expect(use.unit == world.province)
            #expect(use.byName == "Lê Thị Sở")
            #expect(use.fromDay == day)
            await #expect(throws: StorageError.self, "once") {
                try await store.putIntoUse(
                    amended.hash, in: world.province, from: day, because: "Lần nữa.",
                    as: world.people.provinceOfficer)
            }
            try await world.owner.execute("UPDATE unit SET parent_id = NULL WHERE id = \(world.otherDistrict.uuid)")
            let elsewhere = try await store.uses(for: world.otherSchool, as: world.people.otherPrincipal)
            #expect(!elsewhere.contains { $0.hash == amended.hash })
        }
    }

    @Test func othersMayNot() async throws {
        try await TestWorld.started { world in
            let store = PackUseStore(world.database)
            let amended = try await world.keepAmendedPack()
            let day = try #require(Day(year: 2025, month: 1, day: 1))
            let people = world.people
            let attempts: [(PersonID, UnitID?)] = [
                (people.districtOfficer, world.district), (people.districtOfficer, world.province),
                (people.provinceOfficer, nil), (people.principal, world.school), (people.evaluator, world.province),
            ]
            for (person, unit) in attempts {
                await #expect(throws: StorageError.self) {
                    try await store.putIntoUse(amended.hash, in: unit, from: day, because: "Thử.", as: person)
                }
            }
            try await store.putIntoUse(amended.hash, in: nil, from: day, because: "Cả nước.", as: people.operator)
            #expect(try await store.uses(as: people.member).contains { $0.hash == amended.hash && $0.unit == nil })
        }
    }
}
