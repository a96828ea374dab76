import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// Decisions that wait for their day, and others that come before it.
@Suite struct OvertakenActTests {
    private func decide(_ change: UnitChange, on day: Day, today: Day, _ world: TestWorld) async throws {
        let acts = UnitActStore(world.database)
        let officer = world.people.provinceOfficer
        let plan = try await acts.plan(change, from: day, as: officer)
        let decision = UnitDecision(number: "7/QĐ", decidedOn: today, effectiveOn: day, reason: "Sắp xếp lại")
        try await acts.perform(change, by: decision, seen: plan.hash(), today: today, as: officer)
    }

    /// A school that was to be opened below a district that is gone by then holds nobody else's decision up.
    @Test func anOpeningWhosePlaceIsClosedSaysSoAndHoldsNobodyUp() async throws {
        try await TestWorld.with { world in
            let today = try #require(Day(iso: "2025-06-01"))
            let (later, due) = (try #require(today.adding(10)), try #require(today.adding(20)))
            let commune = UnitID()
            try await decide(
                .open(NewUnit(id: commune, kind: .commune, name: "Xã Hạ Vân", parent: world.province)), on: today,
                today: today, world)
            let school = NewUnit(
                kind: .school, name: "Trường Mới", parent: world.district, school: SchoolDescription(kind: "primary"))
            try await decide(.open(school), on: due, today: today, world)
            try await decide(
                .rename(world.otherSchool, name: "Trường Khê Thượng", code: nil, schoolKind: nil), on: due,
                today: today, world)
            try await decide(
                .close(world.district, children: [world.school: commune], successors: [commune]), on: later,
                today: later, world)
            #expect(try await UnitActStore(world.database).applyDue(on: due) == 1)
            let rows = try await world.owner.query(
                """
                SELECT kind, failure <> '' AS failed FROM unit_act WHERE effective_on = \(due.description)::date
                ORDER BY kind
                """)
            #expect(try rows.map { try $0["kind", as: String.self] } == ["open", "rename"])
            #expect(try rows.map { try $0["failed", as: Bool.self] } == [true, false])
        }
    }
}
