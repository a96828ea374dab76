import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

/// Windows in which schools enter, as the database enforces them.
@Suite struct EntryWindowTests {
    /// A window of the year 2024 that ended long ago or runs for long.
    private func window(
        _ unit: UnitID, _ opens: String = "2024-09-01", _ closes: String = "2025-01-31", kind: String? = nil
    ) throws -> EntryWindow {
        let days = try #require(Day(iso: opens))...(try #require(Day(iso: closes)))
        return EntryWindow(
            unit: unit, year: SchoolYear(start: 2024), kind: kind, days: days, reason: "Kế hoạch", setAt: Date())
    }

    private func tell(_ world: TestWorld, _ dossier: DossierID, _ stage: Int, due: String, on: String) async throws {
        try await world.owner.execute(
            """
            INSERT INTO clock_notice (school_id, dossier_id, act, due_on, stage, told, sent_at)
            VALUES (\(world.school.uuid), \(dossier.uuid), 'submit', \(due)::text::date, \(stage), 1,
                \(on)::text::timestamptz)
            """)
    }

    private func mayRate(_ world: TestWorld, _ dossier: DossierID) async throws -> Bool {
        let found = try await world.dossier(dossier, as: world.people.member)
        return found.allows(.rate) && found.isOpen("1.1")
    }

    @Test func aWindowClosesAfterTwoNoticesOnlyAndTheDatabaseRefusesThen() async throws {
        try await TestWorld.with { world in
            let store = ClockStore(world.database)
            let dossier = try await world.makeFullDossier()
            try await store.set(try window(world.district), as: world.people.districtOfficer)
            #expect(try await mayRate(world, dossier))
            try await tell(world, dossier, 7, due: "2025-01-31", on: "2025-01-24T09:00:00+07:00")
            try await tell(world, dossier, 6, due: "2025-01-31", on: "2025-01-24T23:00:00+07:00")
            #expect(try await mayRate(world, dossier))
            let period = try await store.window(of: dossier, as: world.people.member)
            #expect(period?.standing(on: try #require(Day(iso: "2025-02-01"))) == .waitsForNotices)
            try await tell(world, dossier, 2, due: "2025-01-31", on: "2025-01-25T00:00:00+07:00")
            #expect(try await !mayRate(world, dossier))
            let statement: Query = "UPDATE finding SET verdict = 'unmet' WHERE dossier_id = \(dossier.uuid)"
            let attempt = WriteAttempt("finding update", [.rate], statement)
            let server = RowSecurityTests.server(world)
            #expect(try await !attempt.succeeds(as: world.people.member, on: server))
            try await store.grant(
                world.school, dossier: dossier, for: .submit, until: try #require(Day(iso: "2090-01-01")),
                because: "Lũ lụt", as: world.people.districtOfficer)
            #expect(try await mayRate(world, dossier))
            #expect(try await attempt.succeeds(as: world.people.member, on: server))
            await server.shutdown()
        }
    }

    @Test func aWindowThatHasNotOpenedNeedsNoNotice() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeDossier()
            let store = ClockStore(world.database)
            try await store.set(
                try window(world.province, "2090-01-01", "2090-02-01"), as: world.people.provinceOfficer)
            #expect(try await !mayRate(world, dossier))
            let nearer = try window(world.district, "2024-09-01", "2090-02-01")
            try await store.set(nearer, as: world.people.districtOfficer)
            #expect(try await mayRate(world, dossier))
            try await store.set(
                try window(world.district, "2090-01-01", "2090-02-01", kind: "primary"),
                as: world.people.districtOfficer)
            #expect(try await !mayRate(world, dossier))
            var none = try window(world.district, kind: "primary")
            none.days = nil
            try await store.set(none, as: world.people.districtOfficer)
            #expect(try await mayRate(world, dossier))
            let all = try await store.windows(
                of: SchoolYear(start: 2024), by: [world.district], as: world.people.principal)
            #expect(all.count == 3)
        }
    }

    @Test func whatWasHandedInOrReturnedKnowsNoWindow() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeDossier()
            try await ClockStore(world.database).set(
                try window(world.province, "2090-01-01", "2090-02-01"), as: world.people.provinceOfficer)
            #expect(try await !mayRate(world, dossier))
            try await world.put(dossier, into: .returned)
            #expect(try await world.dossier(dossier, as: world.people.member).entryIsOpen)
        }
    }

    @Test func windowsAreSetByThoseWhomTheyBindOnly() async throws {
        try await TestWorld.with { world in
            let store = ClockStore(world.database)
            for person in [world.people.principal, world.people.otherDistrictOfficer, world.people.operator] {
                await #expect(throws: StorageError.self) { try await store.set(try window(world.district), as: person) }
            }
        }
    }
}
