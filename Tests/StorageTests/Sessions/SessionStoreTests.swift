import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Sessions")
struct SessionStoreTests {
    @Test func sessionCarriesThePersonWithEveryRole() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            _ = try await world.makeDossier()
            let token = try await world.signIn(try await world.givePassword(to: world.people.principal))
            let person = try #require(try await world.sessions.person(of: token))
            #expect(person.id == world.people.principal)
            #expect(person.mustChangePassword)
            #expect(Set(person.roles.map(\.role)) == [.principal, .councilChair])
            #expect(person.roles.allSatisfy { $0.unit == world.school && $0.unitName == "Trường Tiểu học Hạ Vân" })
            #expect(try await world.sessions.person(of: SessionToken()) == nil)
        }
    }

    @Test(arguments: [
        ("seen_at = now() - interval '119 minutes'", true), ("seen_at = now() - interval '121 minutes'", false),
        ("ends_at = now() + interval '1 minute'", true), ("ends_at = now() - interval '1 second'", false),
    ])
    func idleAndOldSessionsEnd(change: String, isAlive: Bool) async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let token = try await world.signIn(try await world.givePassword(to: world.people.member))
            try await world.owner.execute("UPDATE session SET \(unsafe: change)")
            let person = try await world.sessions.person(of: token)
            #expect((person != nil) == isAlive)
        }
    }

    @Test func requestsKeepASessionAliveButNotBeyondItsEnd() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let token = try await world.signIn(try await world.givePassword(to: world.people.member))
            try await world.owner.execute(
                "UPDATE session SET seen_at = now() - interval '1 hour', opened_at = now() - interval '5 hours'")
            #expect(try await world.sessions.person(of: token) != nil)
            let row = try await world.owner.query(
                """
                SELECT seen_at > now() - interval '1 minute' AS seen,
                    ends_at < now() + interval '12 hours 1 second' AS ends FROM session
                """)[0]
            #expect(try row["seen", as: Bool.self])
            #expect(try row["ends", as: Bool.self])
        }
    }

    @Test func signingOutEndsOneOrAllOthers() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let given = try await world.givePassword(to: world.people.member)
            var tokens: [SessionToken] = []
            for _ in 1...3 { tokens.append(try await world.signIn(given)) }
            let other = try await world.signIn(try await world.givePassword(to: world.people.secretary))
            let (sessions, member) = (world.sessions, world.people.member)
            try await sessions.signOut(tokens[0])
            #expect(try await sessions.person(of: tokens[0]) == nil)
            let open = try await sessions.sessions(current: tokens[2], as: member)
            #expect(open.map(\.isCurrent).sorted { $0 && !$1 } == [true, false])
            #expect(try await sessions.signOutElsewhere(keeping: tokens[2], as: member) == 1)
            #expect(try await sessions.person(of: tokens[1]) == nil)
            #expect(try await sessions.person(of: tokens[2]) != nil)
            #expect(try await sessions.person(of: other) != nil, "other people stay signed in")
        }
    }

    @Test func closingAnAccountEndsItsSessionsForGood() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let given = try await world.givePassword(to: world.people.member)
            let token = try await world.signIn(given)
            let (accounts, principal, member) = (world.accounts, world.people.principal, world.people.member)
            try await accounts.close(member, reason: "Nghỉ việc", version: 1, as: principal)
            #expect(try await world.sessions.person(of: token) == nil)
            await #expect(throws: TestWorld.NotSignedIn.self) { _ = try await world.signIn(given) }
            try await accounts.reopen(member, version: 2, as: principal)
            #expect(try await world.sessions.person(of: token) == nil, "the old session stays ended")
        }
    }

    @Test(arguments: ["SELECT * FROM credential", "SELECT * FROM session", "SELECT * FROM sign_in_attempt"])
    func serverCannotReadSecrets(statement: String) async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let isRefused = try await world.isRefused(Query(unsafe: statement), as: world.people.operator)
            #expect(isRefused)
        }
    }

    @Test func serverCannotAskForAnybodysRoles() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let isRefused = try await world.isRefused("SELECT * FROM held_roles(\(world.people.principal.uuid))")
            #expect(isRefused)
        }
    }

    @Test func databaseKnowsNeitherTokensNorPasswords() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let given = try await world.givePassword(to: world.people.member)
            let token = try await world.signIn(given)
            let rows = try await world.owner.query(
                """
                SELECT row_to_json(s)::text || row_to_json(c)::text AS stored FROM session s
                JOIN credential c ON c.person_id = s.person_id
                """)
            let stored: String = try rows[0]["stored"]
            #expect(!stored.contains(token.text))
            #expect(!stored.contains(given.password))
            #expect(stored.contains("scrypt$"))
        }
    }
}
