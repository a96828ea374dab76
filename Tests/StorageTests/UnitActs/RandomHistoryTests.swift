import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// Mergers, splits, renames, closures and transfers in the middle of procedures, drawn at random, through PostgreSQL.
@Suite struct RandomHistoryTests {
    struct Tried {
        var done = 0
        var later = 0
        var overtaken = 0
        var refused = 0
        var foreign = 0
    }

    /// Two hundred histories, in eight worlds at once.
    @Test(arguments: 0..<8)
    func twentyFiveHistoriesLeaveNoOrphan(part: Int) async throws {
        try await TestWorld.with { world in
            var tried: [UnitActKind: Tried] = [:]
            for number in (part * 25 + 1)...(part * 25 + 25) {
                var dice = Dice(seed: UInt64(number))
                var history = try await HistoryWorld(world, number: number, &dice)
                try await history.live(&dice, &tried)
                try await history.check()
            }
            let text = UnitActKind.allCases.map { kind -> String in
                let one = tried[kind] ?? Tried()
                let times = "\(one.done) done, \(one.later) later, \(one.overtaken) overtaken"
                return "\(kind): \(times), \(one.refused) impossible, \(one.foreign) foreign"
            }
            let acts = tried.values.reduce(0) { $0 + $1.done + $1.later + $1.overtaken + $1.refused + $1.foreign }
            print("25 histories of units, \(acts) acts tried:", text.joined(separator: "; "))
            for kind in UnitActKind.allCases {
                #expect((tried[kind]?.done ?? 0) > 2, "\(kind)")
            }
        }
    }
}

extension HistoryWorld {
    /// Fourteen changes, each some days after the one before; a few are decided for a later day.
    mutating func live(_ dice: inout Dice, _ tried: inout [UnitActKind: RandomHistoryTests.Tried]) async throws {
        let acts = UnitActStore(world.database)
        var today = try #require(Day(iso: "2024-07-01"))
        var waiting: [Waiting] = []
        for step in 0..<14 {
            today = try #require(today.adding(Int.random(in: 1...30, using: &dice)))
            try await applyDue(&waiting, on: today, &tried)
            let drawing = RandomChange(
                model: model, provinces: provinces, tag: "\(provinces[0].description.prefix(6)).\(step)")
            guard let change = drawing.draw(&dice) else { continue }
            let wait = dice.chance(0.2) ? Int.random(in: 1...20, using: &dice) : 0
            let day = try #require(today.adding(wait))
            let plan = try await acts.plan(change, from: day, as: world.people.operator)
            let decision = UnitDecision(number: "\(step)/QĐ", decidedOn: today, effectiveOn: day, reason: "Sắp xếp lại")
            try await expectForeignersAreRefused(change, plan, decision, today, &tried)
            do {
                let id = UnitActID()
                try await acts.perform(
                    change, by: decision, seen: plan.hash(), id: id, today: today, as: actor(of: plan))
                #expect(plan.problems.isEmpty)
                guard day <= today else {
                    waiting.append(Waiting(id: id, day: day, kind: change.kind, parts: plan.parts))
                    continue
                }
                try await take(plan.parts)
                tried[change.kind, default: .init()].done += 1
            } catch UnitActRefusal.problems(let problems) {
                #expect(problems == plan.problems)
                tried[change.kind, default: .init()].refused += 1
            }
        }
        try await applyDue(&waiting, on: try #require(today.adding(100)), &tried)
    }

    struct Waiting {
        let id: UnitActID
        let day: Day
        let kind: UnitActKind
        let parts: [UnitActPart]
    }

    /// Applies what is due. A decision that another one has overtaken is marked, and nothing of it is applied.
    private mutating func applyDue(
        _ waiting: inout [Waiting], on today: Day, _ tried: inout [UnitActKind: RandomHistoryTests.Tried]
    ) async throws {
        try await UnitActStore(world.database).applyDue(on: today)
        for due in waiting.filter({ $0.day <= today }).sorted(by: { $0.day < $1.day }) {
            let rows = try await world.owner.query(
                "SELECT applied_at IS NOT NULL AS applied, failure FROM unit_act WHERE id = \(due.id.uuid)")
            let (applied, failure) = (try rows[0]["applied", as: Bool.self], try rows[0]["failure", as: String.self])
            #expect(applied == failure.isEmpty)
            if applied { try await take(due.parts) }
            tried[due.kind, default: .init()].later += applied ? 1 : 0
            tried[due.kind, default: .init()].overtaken += applied ? 0 : 1
        }
        waiting.removeAll { $0.day <= today }
    }

    private func actor(of plan: UnitActPlan) -> PersonID {
        let line = Set(model.line(from: plan.authority))
        return zip(provinces, officers).first { line.contains($0.0) }?.1 ?? world.people.operator
    }

    /// The other province decides nothing here, and no province what concerns two.
    private func expectForeignersAreRefused(
        _ change: UnitChange, _ plan: UnitActPlan, _ decision: UnitDecision, _ today: Day,
        _ tried: inout [UnitActKind: RandomHistoryTests.Tried]
    ) async throws {
        guard plan.problems.isEmpty else { return }
        let acts = UnitActStore(world.database)
        for officer in officers where officer != actor(of: plan) {
            await #expect {
                try await acts.perform(change, by: decision, seen: plan.hash(), today: today, as: officer)
            } throws: {
                if case StorageError.refused = $0 { true } else { false }
            }
            tried[change.kind, default: .init()].foreign += 1
        }
    }

    func check() async throws {
        #expect(try await decisionsNow() == decisions, "a decision was changed or lost its receiver")
        let stored = try await UnitActStore(world.database).tree(
            around: Array(model.units.keys), as: world.people.operator)
        for (id, expected) in model.units {
            let found = try #require(stored[id])
            #expect(found.unit == expected.unit && found.isClosed == expected.isClosed)
            #expect(found.schoolKind == expected.schoolKind && Set(found.heirs) == Set(expected.heirs))
        }
        let ids = Array(model.units.keys).map(\.description)
        let faults = try await world.owner.query(HistoryWorld.faults(ids))
        #expect(try faults.map { try $0["fault", as: String.self] } == [])
        try await checkReaders()
    }

    /// Every dossier is seen from the province in which its school, or what followed it, stands now.
    private func checkReaders() async throws {
        let server = RowSecurityTests.server(world)
        for (officer, province) in zip(officers, provinces) {
            let expected = Set(schools.filter { model.line(from: $0).contains(province) })
            let rows = try await server.queryOnce(
                prelude: [RowSecurityTests.identity(officer)], "SELECT school_id::text AS school FROM dossier")
            let seen = Set(try rows.compactMap { UnitID(try $0["school", as: String.self]) })
            #expect(seen.intersection(schools) == expected)
        }
        await server.shutdown()
    }

    /// What must never be found after any history.
    private static func faults(_ ids: [String]) -> Query {
        """
        WITH mine AS (SELECT u.*, c.closed_on FROM unit u LEFT JOIN unit_closure c ON c.unit_id = u.id
            WHERE u.id = ANY(\(ids)::uuid[])),
        top AS (SELECT m.id, (WITH RECURSIVE line AS (SELECT u.id, u.parent_id, u.kind FROM unit u WHERE u.id = m.id
                UNION SELECT u.id, u.parent_id, u.kind FROM unit u JOIN line l ON u.id = l.parent_id)
            SELECT l.kind FROM line l WHERE l.parent_id IS NULL) AS kind FROM mine m)
        SELECT 'below a closed unit: ' || m.name AS fault FROM mine m JOIN unit_closure c ON c.unit_id = m.parent_id
        UNION ALL SELECT 'without a province: ' || t.id FROM top t WHERE t.kind IS DISTINCT FROM 'province'
        UNION ALL SELECT 'without a version: ' || m.name FROM mine m WHERE NOT EXISTS (SELECT FROM unit_version v
            WHERE v.unit_id = m.id AND v.ended_on IS NULL AND v.name = m.name AND v.kind = m.kind
                AND v.code IS NOT DISTINCT FROM m.code AND v.parent_id IS NOT DISTINCT FROM m.parent_id
                AND v.is_closed = (m.closed_on IS NOT NULL))
        UNION ALL SELECT 'gap in versions: ' || v.name FROM unit_version v JOIN mine m ON m.id = v.unit_id
            WHERE v.number > 1 AND NOT EXISTS (SELECT FROM unit_version b WHERE b.unit_id = v.unit_id
                AND b.number = v.number - 1 AND b.ended_on = v.began_on)
        UNION ALL SELECT 'lost code: ' || k.code FROM unit_code k JOIN mine m ON m.id = k.unit_id
            WHERE EXISTS (SELECT FROM unit_link l JOIN unit_closure c ON c.unit_id = l.from_unit
                WHERE l.from_unit = m.id AND NOT EXISTS (SELECT FROM unit_closure d WHERE d.unit_id = l.to_unit))
            AND NOT EXISTS (SELECT FROM unit_heirs(m.id))
        UNION ALL SELECT 'work at a closed unit: ' || a.id FROM role_assignment a JOIN mine m ON m.id = a.unit_id
            WHERE m.kind <> 'school' AND m.kind <> 'province' AND m.closed_on IS NOT NULL AND a.ended_at IS NULL
        """
    }
}
