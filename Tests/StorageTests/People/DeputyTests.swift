import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

/// Roles for a time: by the calendar alone, past the server too.
@Suite struct DeputyTests {
    private func today(_ world: TestWorld) async throws -> Day {
        let rows = try await world.owner.query("SELECT vietnam_today()::text AS today")
        return try #require(Day(iso: try rows[0]["today"]))
    }

    /// Ten days pass.
    private func wait(_ world: TestWorld) async throws {
        try await world.owner.execute("UPDATE deputy SET begins_on = begins_on - 10, ends_on = ends_on - 10")
        try await world.owner.execute("UPDATE role_assignment SET ends_on = ends_on - 10 WHERE ends_on IS NOT NULL")
    }

    private func holds(_ person: PersonID, _ world: TestWorld) async throws -> Bool {
        try await world.counted("SELECT 1 WHERE may_at_school('describeSchool', \(world.school.uuid))", by: person) == 1
    }

    @Test func aRoleBeginsAndEndsByItselfAtTheDatabaseToo() async throws {
        try await TestWorld.with { world in
            let (store, people, today) = (DeputyStore(world.database), world.people, try await today(world))
            let role = try #require(try await store.roles(as: people.principal).first)
            #expect(role.role == .principal && role.person == people.principal)
            let colleagues = try await store.colleagues(of: role, as: people.principal).map(\.0)
            #expect(Set(colleagues) == [people.secretary, people.member])
            let (first, last) = (try #require(today.adding(5)), try #require(today.adding(12)))
            try await store.appoint(
                people.secretary, for: role, from: first, to: last, reason: "Đi học", as: people.principal)
            #expect(try await holds(people.secretary, world) == false)
            #expect(try await store.settle() == 0)
            try await wait(world)
            #expect(try await store.settle() == 1)
            #expect(try await holds(people.secretary, world))
            let acting = try await world.owner.query(
                "SELECT acting_name(\(people.secretary.uuid), \(world.school.uuid), now()) AS name")
            #expect(try acting[0]["name"] == "Hoàng Thị Thư (thay mặt Nguyễn Thị Hiệu)")
            try await wait(world)
            // Nobody has settled anything: the last day alone closes what the role opened.
            #expect(try await holds(people.secretary, world) == false)
            #expect(try await store.deputies(as: people.principal).map(\.isOver) == [true])
            #expect(try await store.settle() == 1)
            #expect(try await store.settle() == 0)
            let later = try await world.owner.query(
                "SELECT acting_name(\(people.secretary.uuid), \(world.school.uuid), now()) AS name")
            #expect(try later[0]["name"] == "Hoàng Thị Thư")
        }
    }

    @Test func aTermEndsEarlyByTheHolderAndNotByTheDeputy() async throws {
        try await TestWorld.with { world in
            let (store, people, today) = (DeputyStore(world.database), world.people, try await today(world))
            let role = try #require(try await store.roles(as: people.principal).first)
            try await store.appoint(
                people.member, for: role, from: today, to: today, reason: "Nghỉ ốm", as: people.principal)
            #expect(try await holds(people.member, world))
            let term = try #require(try await store.deputies(as: people.member).first)
            #expect(!term.mayEnd && term.byName == "Nguyễn Thị Hiệu")
            await #expect(throws: StorageError.self) { try await store.end(term.id, as: people.member) }
            try await store.end(term.id, as: people.principal)
            #expect(try await holds(people.member, world) == false)
            await #expect(throws: StorageError.self) { try await store.end(term.id, as: people.principal) }
        }
    }

    @Test func recordsNameForWhomSomebodyActed() async throws {
        try await TestWorld.with { world in
            let (store, people, today) = (DeputyStore(world.database), world.people, try await today(world))
            let id = try await world.makeDossier()
            let role = try #require(try await store.roles(as: people.principal).first)
            try await store.appoint(
                people.member, for: role, from: today, to: today, reason: "Nghỉ ốm", as: people.principal)
            for person in [people.member, people.principal] {
                try await world.owner.execute(
                    """
                    INSERT INTO procedure_act (school_id, dossier_id, act, from_state, to_state, seen_hash, unit_id,
                        done_by)
                    VALUES (\(world.school.uuid), \(id.uuid), 'lock', 'drafting', 'locked', 'h', \(world.school.uuid),
                        \(person.uuid))
                    """)
            }
            let dossier = try #require(
                try await DossierStore(world.database).dossier(id, as: people.principal))
            let acts = try await ProcedureStore(world.database).acts(of: dossier, as: people.principal)
            #expect(acts.map(\.doneBy) == ["Bùi Văn Viên (thay mặt Nguyễn Thị Hiệu)", "Nguyễn Thị Hiệu"])
        }
    }

    @Test func onlyTheHolderOrWhoGrantsItNamesADeputy() async throws {
        try await TestWorld.with { world in
            let (store, people, today) = (DeputyStore(world.database), world.people, try await today(world))
            let role = try #require(try await store.roles(as: people.principal).first)
            let attempts: [(PersonID, PersonID, Bool)] = [
                (people.member, people.secretary, false), (people.otherPrincipal, people.otherMember, false),
                (people.otherDistrictOfficer, people.secretary, false), (people.principal, people.otherMember, false),
                (people.operator, people.secretary, false), (people.districtOfficer, people.secretary, true),
            ]
            for (maker, deputy, isAllowed) in attempts {
                do {
                    try await store.appoint(deputy, for: role, from: today, to: today, reason: "Nghỉ", as: maker)
                    #expect(isAllowed)
                } catch StorageError.refused {
                    #expect(!isAllowed)
                }
            }
            // A deputy lets nobody stand in for the head.
            #expect(try await store.roles(as: people.secretary).isEmpty)
        }
    }

    @Test func everyQuestionAboutRolesAsksForTheLastDay() async throws {
        try await TestWorld.with { world in
            let rows = try await world.owner.query(
                """
                SELECT proname AS name FROM pg_proc WHERE pronamespace = \(world.schema.schema)::regnamespace
                    AND prosrc ~ '\\mrole_assignment\\M' AND prosrc ~ 'ended_at IS NULL' AND prosrc !~ 'ends_on'
                    AND proname NOT IN ('apply_departure', 'end_deputy', 'open_work')
                """)
            #expect(try rows.map { try $0["name", as: String.self] } == [])
        }
    }
}

extension TestWorld {
    /// How many rows somebody gets from the database, past everything that the server would say.
    func counted(_ question: Query, by person: PersonID) async throws -> Int {
        let server = RowSecurityTests.server(self)
        do {
            let rows = try await server.queryOnce(prelude: [RowSecurityTests.identity(person)], question)
            await server.shutdown()
            return rows.count
        } catch {
            await server.shutdown()
            throw error
        }
    }
}
