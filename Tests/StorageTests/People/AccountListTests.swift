import Accreditation
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

/// Accounts from a list: all or none, once, and by one person at a time.
@Suite struct AccountListTests {
    private func people(_ world: TestWorld) async throws -> Int {
        try await world.owner.query("SELECT count(*) AS n FROM person")[0]["n"]
    }

    private func account(_ name: String, _ world: TestWorld, login: String? = nil) -> NewAccount {
        NewAccount(fullName: name, login: login, home: world.school)
    }

    @Test func twoPeopleWithTheSameListMakeItOnce() async throws {
        try await TestWorld.with { world in
            let (drafts, people) = (AccountDraftStore(world.database), world.people)
            let store = PersonStore(world.database, hasher: PasswordHasher(cost: .light))
            let known = try await drafts.known(in: [world.school], as: people.principal)
            let before = try await self.people(world)
            let problems = await withTaskGroup(of: AccountListProblem?.self) { group in
                for person in [people.principal, people.districtOfficer] {
                    group.addTask {
                        do {
                            let draft = try await drafts.keep([1], fileName: "a.csv", by: person)
                            let list = "ABCDEFGHIJKLMNOPQRST".map { account("Lê Văn \($0)", world) }
                            _ = try await store.createAll(list, from: draft, known: known, as: person)
                            return nil
                        } catch {
                            return error as? AccountListProblem
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(problems.filter { $0 == nil }.count == 1 && problems.contains(.changed))
            #expect(try await self.people(world) == before + 20)
        }
    }

    @Test func aListIsTakenOnceAndNothingIsHalfDone() async throws {
        try await TestWorld.with { world in
            let (drafts, person) = (AccountDraftStore(world.database), world.people.principal)
            let store = PersonStore(world.database, hasher: PasswordHasher(cost: .light))
            let taken = "p" + world.people.operator.description.prefix(8)
            let draft = try await drafts.keep([1], fileName: "a.csv", by: person)
            let known = try await drafts.known(in: [world.school], as: person)
            let before = try await people(world)
            await #expect(throws: AccountProblem.loginTaken) {
                try await store.createAll(
                    [account("Lê An", world), account("Lê Ba", world, login: taken)], from: draft, known: known,
                    as: person)
            }
            #expect(try await people(world) == before)
            #expect(try await drafts.draft(draft, as: person).fileName == "a.csv")
            #expect(try await drafts.taken(of: [taken, "khong.co"], as: person) == [taken])
            #expect(try await drafts.taken(of: [taken], as: world.people.member) == [])
            let list = [account("Hồ An", world), account("Lê Ba", world, login: "an.h")]
            let given = try await store.createAll(list, from: draft, known: known, as: person)
            #expect(given.map(\.login) == ["an.h2", "an.h"] && given.map(\.person) == list.map(\.id))
            await #expect(throws: AccountListProblem.alreadyTaken) {
                try await store.createAll(list, from: draft, known: known, as: person)
            }
        }
    }

    @Test func draftsAreTheirSendersAlone() async throws {
        try await TestWorld.with { world in
            let drafts = AccountDraftStore(world.database)
            let draft = try await drafts.keep([1], fileName: "a.csv", by: world.people.districtOfficer)
            for person in RowSecurityTests.people(world).map(\.0) where person != world.people.districtOfficer {
                await #expect(throws: StorageError.self) { try await drafts.draft(draft, as: person) }
                try await drafts.drop(draft, as: person)
            }
            #expect(try await drafts.draft(draft, as: world.people.districtOfficer).content == [1])
        }
    }
}
