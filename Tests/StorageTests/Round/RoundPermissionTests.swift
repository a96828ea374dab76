import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Who may do what in a collection")
struct RoundPermissionTests {
    @Test func daysAreSetByTheManagingBodies() async throws {
        try await RoundWorld.with { world in
            let district = CollectionRound(
                unit: world.world.district, name: world.name, school: world.day("2024-10-05"),
                check: world.day("2024-10-08"))
            try await world.store.set(district, as: world.people.districtOfficer)
            #expect(try await world.round()?.days.school == world.day("2024-10-05"))
            await #expect(throws: StorageError.self) {
                try await world.store.set(district, as: world.people.otherDistrictOfficer)
            }
            var own = world.provinceRound
            own.version = 1
            for person in [world.people.districtOfficer, world.people.principal, world.people.operator] {
                await #expect(throws: (any Error).self) { try await world.store.set(own, as: person) }
            }
            try await world.store.set(own, as: world.people.provinceOfficer)
            await #expect(throws: RoundRefusal.changedMeanwhile) {
                try await world.store.set(own, as: world.people.provinceOfficer)
            }
            var cutOff = district
            cutOff.cutOff = world.day("2024-10-18")
            cutOff.version = 1
            await #expect(throws: StorageError.self) {
                try await world.store.set(cutOff, as: world.people.districtOfficer)
            }
        }
    }

    @Test func moreTimeIsGivenFromAboveAndPastTheCutOffByTheProvinceOnly() async throws {
        try await RoundWorld.with { world in
            let (school, store) = (world.world.school, world.store)
            func give(_ day: String, _ person: PersonID) async throws {
                try await store.grant(school, in: world.name, until: world.day(day), because: "Lũ", as: person)
            }
            try await give("2024-10-18", world.people.districtOfficer)
            for (day, person) in [
                ("2024-10-21", world.people.districtOfficer), ("2024-10-18", world.people.otherDistrictOfficer),
                ("2024-10-18", world.people.principal), ("2024-10-18", world.people.operator),
            ] {
                await #expect(throws: StorageError.self) { try await give(day, person) }
            }
            try await give("2024-10-25", world.people.provinceOfficer)
            #expect(try await world.round()?.days.cutOff == world.day("2024-10-25"))
            let seen = try await store.exceptions(of: world.name, as: world.people.otherPrincipal)
            #expect(seen.isEmpty)
            #expect(try await store.exceptions(of: world.name, as: world.people.principal).count == 2)
        }
    }

    @Test func onlyTheHeadConfirmsAndOnlyTheManagingBodyChecks() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            let people = world.people
            for person in [people.secretary, people.districtOfficer, people.provinceOfficer, people.otherPrincipal] {
                await #expect(throws: (any Error).self) {
                    try await world.confirm(at: "2024-10-09 01:00", as: person)
                }
            }
            try await world.confirm(at: "2024-10-09 01:00")
            for person in [people.principal, people.provinceOfficer, people.otherDistrictOfficer, people.operator] {
                await #expect(throws: (any Error).self) {
                    try await world.check(.approve, at: "2024-10-10 01:00", as: person)
                }
            }
            #expect(try await world.round()?.acts.count == 1)
        }
    }

    @Test func confirmedFiguresAreReadByThoseWhoMayAndNoOneElse() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            try await world.confirm(at: "2024-10-09 01:00")
            try await world.store.keepAllDue(at: world.at("2024-10-21 01:00"))
            let server = RowSecurityTests.server(world.world)
            for (person, roles) in RowSecurityTests.people(world.world) {
                let allowed = Permission.allows(.readOfficialFigures, to: roles)
                for table in ["school_round", "round_act", "official_snapshot", "official_figure"] {
                    let rows = try await server.queryOnce(
                        prelude: [RowSecurityTests.identity(person)],
                        "SELECT count(*) AS seen FROM \(identifier: table)")
                    #expect((try rows[0]["seen", as: Int.self] > 0) == allowed, "\(table) as \(roles)")
                }
                #expect((try await world.store.round(world.name, of: world.world.school, as: person) != nil) == allowed)
            }
            await server.shutdown()
        }
    }

    @Test func nobodyWritesOfficialFiguresOrChangesActs() async throws {
        try await RoundWorld.with { world in
            try await world.type(["classes/grade-1": "3"])
            try await world.confirm(at: "2024-10-09 01:00")
            try await world.store.keepAllDue(at: world.at("2024-10-21 01:00"))
            let server = RowSecurityTests.server(world.world)
            let attempts: [Query] = [
                "UPDATE round_act SET content = '[]'", "DELETE FROM round_act",
                "UPDATE official_snapshot SET version = 2",
                "DELETE FROM official_snapshot", "UPDATE official_figure SET figure = 9", "DELETE FROM school_round",
                "UPDATE school_round SET acts = 0", "UPDATE cell_return SET reason = 'x'",
                """
                INSERT INTO official_figure VALUES (2024, 1, 'classes/total', \(world.world.school.uuid), 1, 5)
                """,
            ]
            for (person, roles) in RowSecurityTests.people(world.world) {
                for attempt in attempts {
                    let done = try await WriteAttempt("", [], attempt).succeeds(as: person, on: server)
                    #expect(!done, "\(attempt) as \(roles)")
                }
                let made = try await server.queryOnce(
                    prelude: [RowSecurityTests.identity(person)],
                    """
                    SELECT make_official(ARRAY[\(world.world.school.uuid)::uuid], 2024, 1, ARRAY[1], ARRAY[1],
                        ARRAY['onTime'], ARRAY[now()]) AS made
                    """)
                #expect(try made[0]["made", as: Int.self] == 0)
            }
            await server.shutdown()
        }
    }
}
