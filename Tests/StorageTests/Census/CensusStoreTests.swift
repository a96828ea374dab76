import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Schools counted by what came of their dossiers")
struct CensusStoreTests {
    private static let year = SchoolYear(start: 2024)

    private static func census(_ world: TestWorld, of unit: UnitID?, as person: PersonID) async throws -> Census {
        let today = try #require(Day(iso: "2025-06-01"))
        return try await CensusStore(world.database).census(
            of: unit, in: [year, SchoolYear(start: 2023)], today: today, as: person)
    }

    @Test func everySchoolIsCountedOnceInEachDimension() async throws {
        try await TestWorld.with { world in
            _ = try await world.makeDossier(year: 2023, state: .submitted)
            _ = try await world.makeDossier(state: .drafting)
            let census = try await Self.census(world, of: world.province, as: world.people.provinceOfficer)
            #expect(census.schools == 2)
            for dimension in Census.Dimension.allCases {
                for year in [2024, 2023] {
                    let counted = census.values(dimension, in: year).map(\.schools).reduce(0, +)
                    #expect(counted + census.leftOut(dimension, in: year) == 2, "\(dimension) in \(year)")
                }
            }
            #expect(census.values(.state, in: 2024).map(\.value) == ["drafting"])
            #expect(census.values(.state, in: 2023).map(\.value) == ["submitted"])
            let districts = Dictionary(uniqueKeysWithValues: census.parts.map { ($0.id, $0.states) })
            #expect(districts == [world.district: [.drafting: 1], world.otherDistrict: [nil: 1]])
        }
    }

    @Test func whatWasHandedInCountsOnceItIsAccepted() async throws {
        try await TestWorld.with { world in
            let (drafted, used) = try await world.ratedDossier("unmet")
            let submission = try await world.handIn(drafted, used)
            let (store, officer) = (CensusStore(world.database), world.people.provinceOfficer)
            for (state, counted) in [(DossierState.submitted, 0), (.registered, 1)] {
                try await world.put(drafted.id, into: state)
                let census = try await Self.census(world, of: world.province, as: officer)
                #expect(census.values(.selfLevel, in: 2024).map(\.schools) == Array(repeating: 1, count: counted))
                let criteria = try await store.criteria(of: world.province, in: Self.year, as: officer)
                #expect(criteria.dossiers == (counted == 1 ? [used.pack.id: 1] : [:]))
                #expect(criteria.shortfalls.count == (counted == 1 ? used.pack.criteria.count : 0))
                #expect(criteria.shortfalls.allSatisfy { $0.levels == [1: 1] })
            }
            #expect(submission.level == 0)
        }
    }

    @Test func aFigureOpensItsSchools() async throws {
        try await TestWorld.with { world in
            let (drafted, used) = try await world.ratedDossier("unmet")
            _ = try await world.handIn(drafted, used)
            try await world.put(drafted.id, into: .registered)
            let (store, officer) = (CensusStore(world.database), world.people.provinceOfficer)
            let today = try #require(Day(iso: "2025-06-01"))
            var filter = CensusFilter(unit: world.province, year: Self.year)
            #expect(try await store.schools(filter, today: today, as: officer).total == 2)
            (filter.dimension, filter.value) = (.selfLevel, "0")
            #expect(try await store.schools(filter, today: today, as: officer).schools.map(\.id) == [world.school])
            filter.value = nil
            #expect(
                try await store.schools(filter, today: today, as: officer).schools.map(\.id) == [world.otherSchool])
            filter.criterion = (used.pack.id, "1.1")
            let found = try await store.schools(filter, today: today, as: officer)
            #expect(found.schools.map(\.dossier) == [drafted.id])
            #expect(found.schools.map(\.selfLevel) == [0])
        }
    }

    @Test func theDeadlineIsKeptOrNot() async throws {
        try await TestWorld.with { world in
            let (drafted, used) = try await world.ratedDossier()
            _ = try await world.handIn(drafted, used)
            for (due, expected) in [("2090-01-01", "onTime"), ("2000-01-01", "late")] {
                try await world.owner.transaction { transaction in
                    try await transaction.execute("ALTER TABLE dossier DISABLE TRIGGER guard")
                    try await transaction.execute("UPDATE dossier SET due_on = \(due)::date")
                    try await transaction.execute("ALTER TABLE dossier ENABLE TRIGGER guard")
                }
                let census = try await Self.census(world, of: world.district, as: world.people.districtOfficer)
                #expect(census.values(.punctuality, in: 2024).map(\.value) == [expected])
                #expect(census.parts.map(\.id) == [world.school])
            }
        }
    }

    @Test func onlyThoseAboveCount() async throws {
        try await TestWorld.with { world in
            _ = try await world.makeDossier(state: .registered)
            let (store, people) = (CensusStore(world.database), world.people)
            let ministry = try await world.makeMinistryOfficer()
            for person in [
                people.principal, people.member, people.evaluator, people.operator, people.otherDistrictOfficer,
            ] {
                #expect(try await Self.census(world, of: world.district, as: person).parts.isEmpty)
                #expect(try await store.stamp(of: world.district, as: person) == nil)
                #expect(try await store.criteria(of: world.district, in: Self.year, as: person).dossiers.isEmpty)
            }
            #expect(try await Self.census(world, of: nil, as: people.provinceOfficer).parts.isEmpty)
            #expect(try await Self.census(world, of: nil, as: ministry).parts.map(\.id) == [world.province])
        }
    }

    @Test func aChangeOfADossierChangesTheStamp() async throws {
        try await TestWorld.with { world in
            let (store, officer) = (CensusStore(world.database), world.people.districtOfficer)
            let before = try #require(try await store.stamp(of: world.district, as: officer))
            #expect(try await store.stamp(of: world.district, as: officer) == before)
            _ = try await world.makeDossier()
            let after = try #require(try await store.stamp(of: world.district, as: officer))
            #expect(after > before)
        }
    }
}
