import Accreditation
import Postgres
import TestSupport
import Testing

/// Terms and leavings are written through the questions of the database alone, by whoever stands behind the server.
@Suite struct RoleTermPermissionTests {
    @Test func nobodyWritesTermsOrLeavingsForOthers() async throws {
        try await TestWorld.with { world in
            let server = RowSecurityTests.server(world)
            let people = world.people
            try await world.owner.execute(
                """
                INSERT INTO deputy (person_id, for_person, unit_id, role, begins_on, ends_on, reason, granted_by)
                VALUES (\(people.member.uuid), \(people.principal.uuid), \(world.school.uuid), 'principal',
                    vietnam_today() + 9, vietnam_today() + 9, 'Đi học', \(people.principal.uuid))
                """)
            var tried = 0
            for (person, _) in RowSecurityTests.people(world) {
                let isMaker = [people.principal, people.districtOfficer].contains(person)
                for (isAllowed, statement) in Self.attempts(world, person) {
                    let done = try await WriteAttempt("", [], statement).succeeds(as: person, on: server)
                    #expect(done == (isAllowed && isMaker), "\(statement) as \(person)")
                    tried += 1
                }
                let seen = try await server.queryOnce(
                    prelude: [RowSecurityTests.identity(person)], "SELECT count(*) AS n FROM deputy")
                let insiders = [people.principal, people.member, people.districtOfficer]
                #expect(try (seen[0]["n", as: Int.self] > 0) == insiders.contains(person))
            }
            await server.shutdown()
            print("Terms and leavings, writing: \(tried) combinations of person and statement tried")
        }
    }

    private static func attempts(_ world: TestWorld, _ person: PersonID) -> [(Bool, Query)] {
        let (people, school): (TestWorld.People, Query) = (world.people, "\(world.school.uuid)")
        func term(_ deputy: PersonID, days: Int) -> Query {
            """
            INSERT INTO deputy (person_id, for_person, unit_id, role, begins_on, ends_on, reason, granted_by)
            VALUES (\(deputy.uuid), \(people.principal.uuid), \(school), 'principal', vietnam_today() - 30,
                vietnam_today() + \(days)::integer, 'x', \(person.uuid))
            """
        }
        return [
            (true, term(people.secretary, days: 3)), (false, term(people.secretary, days: -1)),
            (false, term(people.otherMember, days: 3)),
            (false, "UPDATE deputy SET ends_on = ends_on + 100"), (false, "DELETE FROM deputy"),
            (false, "UPDATE role_assignment SET ends_on = NULL"),
            (
                false,
                """
                INSERT INTO departure (person_id, unit_id, left_on, reason, open_work, done_by)
                VALUES (\(people.member.uuid), \(school), vietnam_today(), 'x', '{}', \(person.uuid))
                """
            ),
            (false, "SELECT hand_over(\(people.member.uuid), \(person.uuid))"),
            (false, "SELECT apply_departure(\(people.member.uuid))"),
        ]
    }
}
