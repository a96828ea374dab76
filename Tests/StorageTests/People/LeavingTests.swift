import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// Somebody leaves: roles end on a day, seats and tasks are handed over, nothing is lost.
@Suite struct LeavingTests {
    private func store(_ world: TestWorld) -> PersonStore {
        PersonStore(world.database, hasher: PasswordHasher(cost: .light))
    }

    private func today(_ world: TestWorld) async throws -> Day {
        let rows = try await world.owner.query("SELECT vietnam_today()::text AS today")
        return try #require(Day(iso: try rows[0]["today"]))
    }

    private func fill(_ dossier: DossierID, _ world: TestWorld) async throws {
        let (place, member): (Query, Query) = (
            "\(world.school.uuid), \(dossier.uuid)", "\(world.people.member.uuid)"
        )
        for statement: Query in [
            """
            INSERT INTO criterion_assignment (school_id, dossier_id, criterion, person_id)
            VALUES (\(place), '1.1', \(member))
            """,
            """
            INSERT INTO collecting_row (school_id, dossier_id, position, criterion, name, collector_id, written_by)
            VALUES (\(place), 1, '1.1', 'Nghị quyết', \(member), \(member))
            """,
            """
            INSERT INTO follow_up (school_id, dossier_id, source, activity, owner_id, written_by)
            VALUES (\(place), 'own', 'Xây phòng học', \(member), \(member))
            """,
        ] { try await world.owner.execute(statement) }
    }

    private func owners(_ dossier: DossierID, _ world: TestWorld) async throws -> [String] {
        try await world.owner.query(
            """
            SELECT coalesce(person_id::text, '') AS owner FROM criterion_assignment WHERE dossier_id = \(dossier.uuid)
            UNION ALL SELECT coalesce(collector_id::text, '') FROM collecting_row WHERE dossier_id = \(dossier.uuid)
            UNION ALL SELECT coalesce(owner_id::text, '') FROM follow_up WHERE dossier_id = \(dossier.uuid)
            """
        ).map { try $0["owner"] }
    }

    @Test func leavingEndsRolesAndSeatsAndHandsTasksOver() async throws {
        try await TestWorld.with { world in
            let (people, store) = (world.people, store(world))
            let dossier = try await world.makeDossier()
            try await fill(dossier, world)
            let open = try await store.openWork(of: people.member, as: people.principal)
            #expect(open.map(\.kind) == [.seat, .collecting, .followUp] && open.first?.items == 1)
            #expect(try await store.openWork(of: people.member, as: people.otherPrincipal) == [])
            let day = try #require(try await today(world).adding(-3))
            await #expect(throws: StorageError.self) {
                try await store.leave(
                    people.member, on: day, reason: "Nghỉ", heir: nil, openWork: [], as: people.otherPrincipal)
            }
            await #expect(throws: StorageError.self) {
                try await store.leave(
                    people.member, on: day, reason: "Nghỉ", heir: people.otherMember, openWork: [],
                    as: people.principal)
            }
            try await store.leave(
                people.member, on: day, reason: "Nghỉ hưu", heir: people.secretary, openWork: ["Hội đồng"],
                as: people.principal)
            let left = try await store.departures(of: people.member, as: people.principal)
            #expect(left.map(\.openWork) == [["Hội đồng"]] && left.first?.isApplied == true)
            #expect(left.first?.heirName == "Hoàng Thị Thư")
            let secretary = people.secretary.description
            #expect(try await owners(dossier, world) == [secretary, secretary, secretary])
            let seats = try await world.owner.query(
                "SELECT count(*) AS n FROM council_member WHERE person_id = \(people.member.uuid)")
            #expect(try seats[0]["n", as: Int.self] == 0)
            #expect(try await store.account(people.member, as: people.principal)?.closedReason == "Nghỉ hưu")
        }
    }

    @Test func aLeavingWaitsForItsDayAndMayBeTakenBack() async throws {
        try await TestWorld.with { world in
            let (people, store) = (world.people, store(world))
            let day = try #require(try await today(world).adding(5))
            let officer = people.districtOfficer
            try await store.leave(
                people.principal, on: day, reason: "Nghỉ hưu", heir: nil, openWork: [], as: officer)
            #expect(try await store.account(people.principal, as: officer)?.grants.first?.endsOn == day.adding(-1))
            await #expect(throws: StorageError.self) {
                try await store.leave(
                    people.principal, on: day, reason: "Nghỉ hưu", heir: nil, openWork: [], as: officer)
            }
            try await store.stay(people.principal, as: officer)
            #expect(try await store.account(people.principal, as: officer)?.grants.map(\.endsOn) == [nil])
            await #expect(throws: StorageError.self) { try await store.stay(people.principal, as: officer) }
            try await store.leave(
                people.principal, on: day, reason: "Nghỉ hưu", heir: nil, openWork: [], as: officer)
            try await world.owner.execute("UPDATE departure SET left_on = left_on - 10")
            try await world.owner.execute("UPDATE role_assignment SET ends_on = ends_on - 10")
            let may: Query = "SELECT 1 WHERE may_at_school('describeSchool', \(world.school.uuid))"
            #expect(try await world.counted(may, by: people.principal) == 0)
            #expect(try await store.account(people.principal, as: officer)?.closedAt == nil)
            #expect(try await DeputyStore(world.database).settle() == 1)
            #expect(try await store.account(people.principal, as: officer)?.closedReason == "Nghỉ hưu")
        }
    }
}
