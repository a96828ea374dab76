import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Totals of official figures")
struct RollUpStoreTests {
    @Test func totalsHoldOfficialFiguresOnlyAndShowBothVersions() async throws {
        try await RoundWorld.with { world in
            let (province, officer) = (world.world.province, world.people.provinceOfficer)
            try await world.type(["classes/grade-1": "3", "information/name": "Hạ Vân"])
            try await world.type(["classes/grade-1": "50"], school: world.world.otherSchool)
            try await world.confirm(at: "2024-10-09 01:00")
            let question = RollUpStore.Question(
                name: world.name, unit: province, kinds: ["primary", "lower-secondary"])
            #expect(try await world.totals.totals(question, keys: ["classes/grade-1"], as: officer).isEmpty)
            try await world.store.keepAllDue(at: world.at("2024-10-21 01:00"))
            try await world.type(["classes/grade-1": "4"])
            try await world.confirm(at: "2024-10-22 01:00", reason: "Đếm sót")
            try await world.check(.approve, at: "2024-10-23 01:00")
            let totals = try await world.totals.totals(
                question, keys: ["classes/grade-1", "information/name"], as: officer)
            #expect(
                totals == [
                    PartTotal(
                        part: world.world.district, key: "classes/grade-1", total: 4, first: 3, schools: 1)
                ])
            let counts = try await world.totals.counts(question, as: officer)
            #expect(counts.map(\.official) == [0, 1])
            #expect(counts.map(\.leftOut) == [1, 0])
            #expect(counts.map(\.corrected) == [0, 1])
            let schools = try await world.totals.schools(question, keys: ["classes/grade-1"], as: officer)
            #expect(schools.map(\.versions) == [0, 2])
            #expect(schools.map(\.figures) == [[:], ["classes/grade-1": 4]])
            #expect(schools.map(\.first) == [[:], ["classes/grade-1": 3]])
        }
    }

    @Test func theMinistrySeesTheCountryByProvince() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            try await world.confirm(at: "2024-10-09 01:00")
            try await world.store.keepAllDue(at: world.at("2024-10-21 01:00"))
            let other = try await world.world.makeOtherProvince("Tỉnh Vân Sơn")
            let officer = try await world.world.makeMinistryOfficer()
            let question = RollUpStore.Question(name: world.name, unit: nil, kinds: ["primary", "lower-secondary"])
            let totals = try await world.totals.totals(question, keys: ["classes/grade-1"], as: officer)
            #expect(
                totals == [
                    PartTotal(part: world.world.province, key: "classes/grade-1", total: 3, first: 3, schools: 1)
                ])
            let counts = try await world.totals.counts(question, as: officer)
            #expect(Set(counts.map(\.part)) == [world.world.province, other])
            #expect(counts.reduce(0) { $0 + $1.schools } == 2)
            #expect(counts.first { $0.part == other }?.leftOut == 1)
            let below = RollUpStore.Question(name: world.name, unit: world.world.province, kinds: ["primary"])
            #expect(try await world.totals.totals(below, keys: ["classes/grade-1"], as: officer).count == 1)
            let province = world.people.provinceOfficer
            #expect(try await world.totals.totals(question, keys: ["classes/grade-1"], as: province).isEmpty)
        }
    }

    @Test func totalsAreSeenFromAboveOnly() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            try await world.confirm(at: "2024-10-09 01:00")
            try await world.store.keepAllDue(at: world.at("2024-10-21 01:00"))
            func seen(_ unit: UnitID?, _ person: PersonID) async throws -> Int {
                let question = RollUpStore.Question(name: world.name, unit: unit, kinds: ["primary"])
                return try await world.totals.totals(question, keys: ["classes/grade-1"], as: person).count
            }
            let (people, units) = (world.people, world.world)
            #expect(try await seen(units.district, people.districtOfficer) == 1)
            #expect(try await seen(units.district, people.provinceOfficer) == 1)
            #expect(try await seen(units.province, people.provinceOfficer) == 1)
            #expect(try await seen(nil, people.provinceOfficer) == 0)
            for person in [people.otherDistrictOfficer, people.principal, people.operator, people.evaluator] {
                #expect(try await seen(units.district, person) == 0)
            }
            #expect(try await seen(units.province, people.districtOfficer) == 0)
        }
    }

    /// Two thousand schools below the first district, each with a hundred official figures.
    private static func fill(_ world: TestWorld) async throws {
        let statements: [Query] = [
            """
            WITH made AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 2000) n),
            units AS (INSERT INTO unit (id, kind, name, parent_id)
                SELECT id, 'school', 'Trường Tiểu học số ' || n, \(world.district.uuid) FROM made RETURNING id)
            INSERT INTO school (unit_id, kind) SELECT id, 'primary' FROM units
            """,
            "INSERT INTO school_round SELECT unit_id, 2024, 1, 1, 1 FROM school",
            """
            INSERT INTO official_figure SELECT 2024, 1, 'classes/grade-' || k, unit_id, 1, k
            FROM school, generate_series(1, 100) k
            """,
            "ANALYZE unit, school, school_round, official_figure",
        ]
        for statement in statements { try await world.owner.execute(statement) }
    }

    @Test func totalsOfTwoThousandSchoolsAreQuick() async throws {
        try await RoundWorld.with { world in
            try await Self.fill(world.world)
            let question = RollUpStore.Question(name: world.name, unit: world.world.province, kinds: ["primary"])
            let keys = (1...20).map { "classes/grade-\($0)" }
            let officer = world.people.provinceOfficer
            var totals = try await world.totals.totals(question, keys: keys, as: officer)
            let taken = try await ContinuousClock().measure {
                totals = try await world.totals.totals(question, keys: keys, as: officer)
            }
            #expect(totals.first { $0.key == "classes/grade-7" }?.total?.description == "14007")
            #expect(taken < .seconds(1), "\(taken); on a quiet machine it is below 0.3 s")
            let lines = try await world.store.overview(world.name, as: officer)
            #expect(lines.count == 2_002)
        }
    }
}
