import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("A school among similar schools of its province")
struct TrendStoreTests {
    private static let year = SchoolYear(start: 2024)
    private static let total = ["total": FigureParts(top: ["classes/grade-1", "classes/grade-2"])]

    /// Primary schools below a unit, each with `n`, `n + 1` … classes in grade 1 and two in grade 2, official.
    private static func schools(_ count: Int, below unit: UnitID, from first: Int = 1, in world: TestWorld) async throws
    {
        for number in first..<(first + count) {
            let school = UnitID()
            try await world.owner.execute(
                "INSERT INTO unit (id, kind, name, parent_id) VALUES (\(school.uuid), 'school', 'T', \(unit.uuid))")
            try await world.owner.execute("INSERT INTO school (unit_id, kind) VALUES (\(school.uuid), 'primary')")
            try await official(["classes/grade-1": number, "classes/grade-2": 2], of: school, in: world)
        }
    }

    /// Makes figures official past everybody.
    static func official(
        _ figures: [String: Int], of school: UnitID, year: Int = 2024, number: Int = 1, version: Int = 1,
        in world: TestWorld
    ) async throws {
        try await world.owner.execute(
            """
            INSERT INTO school_round VALUES (\(school.uuid), \(year), \(number), 1, \(version))
            ON CONFLICT (school_id, school_year, number) DO UPDATE SET versions = excluded.versions
            """)
        for (key, figure) in figures {
            try await world.owner.execute(
                """
                INSERT INTO official_figure
                VALUES (\(year), \(number), \(key), \(school.uuid), \(version), \(figure))
                """)
        }
    }

    private static func similar(
        _ world: TestWorld, to school: UnitID? = nil, figures: [String: FigureParts] = total, fewest: Int = 5,
        as person: PersonID? = nil
    ) async throws -> [String: [SchoolYear: SimilarFigures]] {
        try await TrendStore(world.database).similar(
            to: school ?? world.school, years: [year.previous, year], figures: figures, fewest: fewest,
            as: person ?? world.people.principal)
    }

    @Test func theMedianOfEnoughSchoolsIsShownAndNoOther() async throws {
        try await TestWorld.with { world in
            try await Self.schools(4, below: world.otherDistrict, in: world)
            #expect(try await Self.similar(world).isEmpty, "four schools are too few")
            #expect(try await Self.similar(world, fewest: 0).isEmpty, "nobody can ask for fewer than five")
            try await Self.official(["classes/grade-1": 20, "classes/grade-2": 2], of: world.school, in: world)
            #expect(try await Self.similar(world).isEmpty, "the own school does not make four schools five")
            try await Self.schools(1, below: world.district, from: 5, in: world)
            let found = try await Self.similar(world)
            #expect(found.keys.sorted() == ["total"])
            #expect(found["total"]?.keys.map(\.start) == [2024])
            // 3, 4, 5, 6, 7 and the own 22.
            let expected = SimilarFigures(
                schools: 6, low: 4.25, median: 5.5, high: 6.75)
            #expect(found["total"]?[Self.year] == expected)
            #expect(try await Self.similar(world, fewest: 6).isEmpty)
        }
    }

    @Test func onlyTheSameKindLevelsAndProvinceAreSimilar() async throws {
        try await TestWorld.with { world in
            try await Self.schools(5, below: world.district, in: world)
            try await world.makeOtherProvince("Tỉnh Khác")
            try await Self.schools(9, below: world.otherDistrict, from: 100, in: world)
            #expect(try await Self.similar(world)["total"]?[Self.year]?.schools == 5)
            try await world.owner.execute(
                """
                UPDATE school SET schooling_levels = '{primary,lower-secondary}'
                WHERE unit_id = (SELECT school_id FROM official_figure WHERE figure = 3)
                """)
            #expect(try await Self.similar(world).isEmpty, "one of five teaches other levels")
            let other = try await Self.similar(world, to: world.otherSchool, as: world.people.otherPrincipal)
            #expect(other.isEmpty, "the only lower secondary school has nobody like it")
        }
    }

    @Test func theNewestVersionOfTheLatestRoundCounts() async throws {
        try await TestWorld.with { world in
            try await Self.schools(5, below: world.district, in: world)
            let five = try await world.owner.query(
                "SELECT school_id FROM official_figure WHERE key = 'classes/grade-1' AND figure = 3")
            let school = UnitID(try five[0]["school_id", as: UUID.self])
            try await Self.official(["classes/grade-1": 30, "classes/grade-2": 2], of: school, version: 2, in: world)
            #expect(try await Self.similar(world)["total"]?[Self.year]?.high == 7)
            try await Self.official(["classes/grade-1": 3, "classes/grade-2": 2], of: school, number: 2, in: world)
            #expect(try await Self.similar(world)["total"]?[Self.year]?.high == 6)
            let shares = ["share": FigureParts(top: ["classes/grade-1"], bottom: ["classes/grade-2"], factor: 100)]
            #expect(try await Self.similar(world, figures: shares)["share"]?[Self.year]?.median == 150)
            let lacking = ["lacking": FigureParts(top: ["classes/grade-1", "classes/grade-3"])]
            #expect(try await Self.similar(world, figures: lacking).isEmpty)
        }
    }

    @Test func nobodyLearnsAboutSchoolsThatAreNotTheirs() async throws {
        try await TestWorld.with { world in
            _ = try await world.makeDossier()
            try await Self.schools(5, below: world.district, in: world)
            for person in [
                world.people.otherPrincipal, world.people.operator, world.people.evaluator,
                world.people.otherDistrictOfficer, world.people.otherMember,
            ] {
                #expect(try await Self.similar(world, as: person).isEmpty)
            }
            let server = RowSecurityTests.server(world)
            await #expect(throws: PostgresError.self, "what is kept is read through the function alone") {
                try await server.queryOnce(
                    prelude: [RowSecurityTests.identity(world.people.principal)], "SELECT * FROM similar_mark")
            }
            let past = try await server.queryOnce(
                prelude: [RowSecurityTests.identity(world.people.otherPrincipal)],
                """
                SELECT * FROM official_values((SELECT array_agg(unit_id) FROM school), '{2024}', '{a}',
                    '{classes/grade-1}', '{""}', '{1}')
                """)
            #expect(past.isEmpty)
            await server.shutdown()
            #expect(try await Self.similar(world, as: world.people.member)["total"]?[Self.year]?.schools == 5)
            // The district reads all five itself; with one more elsewhere the sixth could be worked out.
            #expect(try await Self.similar(world, as: world.people.districtOfficer)["total"] != nil)
            try await Self.schools(1, below: world.otherDistrict, from: 50, in: world)
            #expect(try await Self.similar(world, as: world.people.districtOfficer).isEmpty)
            #expect(try await Self.similar(world, as: world.people.provinceOfficer)["total"]?[Self.year]?.schools == 6)
        }
    }

    @Test func twoThousandSchoolsAreComparedQuickly() async throws {
        try await TestWorld.with { world in
            let statements: [Query] = [
                """
                WITH made AS (SELECT gen_random_uuid() AS id FROM generate_series(1, 2000)),
                units AS (INSERT INTO unit (id, kind, name, parent_id)
                    SELECT id, 'school', 'T', \(world.district.uuid) FROM made RETURNING id)
                INSERT INTO school (unit_id, kind) SELECT id, 'primary' FROM units
                """,
                """
                INSERT INTO school_round SELECT unit_id, y, 1, 1, 1 FROM school, generate_series(2020, 2024) y
                """,
                """
                INSERT INTO official_figure SELECT y, 1, 'classes/grade-' || k, unit_id, 1, k
                FROM school, generate_series(2020, 2024) y, generate_series(1, 30) k
                """,
                "ANALYZE unit, school, school_round, official_figure",
            ]
            for statement in statements { try await world.owner.execute(statement) }
            let figures = Dictionary(
                uniqueKeysWithValues: (1...15).map { ("f\($0)", FigureParts(top: ["classes/grade-\($0)"])) })
            let store = TrendStore(world.database)
            var found: [String: [SchoolYear: SimilarFigures]] = [:]
            let taken = try await ContinuousClock().measure {
                found = try await store.similar(
                    to: world.school, years: TrendReader.years(until: Self.year), figures: figures, fewest: 5,
                    as: world.people.principal)
            }
            #expect(found["f7"]?[Self.year]?.median == 7)
            let again = try await ContinuousClock().measure {
                _ = try await store.similar(
                    to: world.school, years: TrendReader.years(until: Self.year), figures: figures, fewest: 5,
                    as: world.people.principal)
            }
            #expect(again < .seconds(3), "\(again); on a quiet machine it is below 0.1 s")
            #expect(found.values.allSatisfy { $0.count == 5 })
            #expect(taken < .seconds(10), "\(taken); on a quiet machine it is below 1 s")
            print("similar figures of 2,000 schools, 15 figures, 5 years: \(taken), again \(again)")
        }
    }
}
