import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Signing in")
struct SignInTests {
    private static func waits(_ world: TestWorld, _ login: String) async throws -> Int {
        guard case .wait(let seconds) = try await world.sessions.signIn(login: login, password: "sai") else { return 0 }
        return seconds
    }

    @Test func waitsGrowAndEndWithTheRightPassword() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let given = try await world.givePassword(to: world.people.member)
            for _ in 1...4 { #expect(try await Self.waits(world, given.login) == 0) }
            #expect(try await (1...10).contains(Self.waits(world, given.login)))
            try await world.owner.execute("UPDATE sign_in_attempt SET tries = 9")
            #expect(try await (60...64).contains(Self.waits(world, given.login)))
            try await world.owner.execute("UPDATE sign_in_attempt SET tries = 500")
            #expect(try await (890...900).contains(Self.waits(world, given.login)), "never more than 15 minutes")
            try await world.owner.execute("UPDATE sign_in_attempt SET last_at = now() - interval '16 minutes'")
            _ = try await world.signIn(given)
            let left = try await world.owner.query("SELECT count(*) AS left FROM sign_in_attempt")[0]
            #expect(try left["left", as: Int.self] == 0)
        }
    }

    @Test func guessesAtTheSameMomentWaitToo() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let given = try await world.givePassword(to: world.people.member)
            let checked = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 1...20 { group.addTask { try await Self.waits(world, given.login) == 0 } }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(checked == 4)
        }
    }

    @Test func unknownLoginsAreTreatedAlike() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            for _ in 1...4 { #expect(try await Self.waits(world, "khong.co.ai") == 0) }
            #expect(try await Self.waits(world, "khong.co.ai") > 0)
        }
    }

    @Test func changingThePasswordNeedsTheOldOne() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let given = try await world.givePassword(to: world.people.member)
            let elsewhere = try await world.signIn(given)
            let (sessions, member) = (world.sessions, world.people.member)
            func change(_ old: String, _ new: String) async throws -> SessionStore.PasswordChange {
                try await sessions.changePassword(from: old, to: new, login: given.login, as: member)
            }
            guard case .wrongPassword = try await change("sai", "một câu thật dài") else {
                Issue.record("a wrong password was accepted")
                return
            }
            guard case .unchanged = try await change(given.password, given.password) else {
                Issue.record("the old password was accepted as the new one")
                return
            }
            guard case .changed(let token) = try await change(given.password, "một câu thật dài") else {
                Issue.record("the password was not changed")
                return
            }
            #expect(try await sessions.person(of: token)?.mustChangePassword == false)
            #expect(try await sessions.person(of: elsewhere) == nil)
            await #expect(throws: TestWorld.NotSignedIn.self) { _ = try await world.signIn(given) }
        }
    }

    @Test func anotherPersonsLoginChangesNothing() async throws {
        try await TestWorld.with { (world: TestWorld) async throws in
            let given = try await world.givePassword(to: world.people.member)
            let change = try await world.sessions.changePassword(
                from: given.password, to: "một câu thật dài", login: given.login, as: world.people.secretary)
            guard case .wrongPassword = change else {
                Issue.record("somebody changed a password with another person's")
                return
            }
            _ = try await world.signIn(given)
        }
    }

    @Test func tooManyAtOnceAreTurnedAway() async throws {
        let hasher = PasswordHasher(
            cost: PasswordCost(logarithm: 12, blockSize: 8, parallelism: 1), atOnce: 1, waiting: 1)
        try await TestWorld.with { (world: TestWorld) async throws in
            let store = SessionStore(world.database, hasher: hasher)
            let busy = await withTaskGroup(of: Bool.self) { group in
                for number in 1...12 {
                    group.addTask {
                        do {
                            _ = try await store.signIn(login: "nguoi.\(number)", password: "sai")
                            return false
                        } catch {
                            return error is PasswordHasher.Busy
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(busy > 0)
            #expect(busy < 12)
        }
    }
}
