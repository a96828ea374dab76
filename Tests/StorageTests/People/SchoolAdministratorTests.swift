import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

/// A school's administration board: named by the head, looks after members and nobody above them.
@Suite struct SchoolAdministratorTests {
    @Test func aHeadNamesAdministratorsWhoLookAfterMembersOnly() async throws {
        try await TestWorld.with { world in
            let people = world.people
            let store = PersonStore(world.database, hasher: PasswordHasher(cost: .light))
            await #expect(throws: StorageError.self) {
                try await store.grant(
                    .schoolAdministrator, at: world.school, to: people.member, as: people.districtOfficer)
            }
            try await store.grant(.schoolAdministrator, at: world.school, to: people.member, as: people.principal)
            let given = try await store.create(
                NewAccount(fullName: "Lê Văn Mới", home: world.school), as: people.member)
            #expect(given.login == "moi.lv")
            #expect(try await store.account(people.secretary, as: people.member) != nil)
            #expect(try await store.account(people.principal, as: people.member) == nil)
            #expect(try await store.account(people.otherMember, as: people.member) == nil)
            await #expect(throws: StorageError.self) {
                try await store.grant(.schoolAdministrator, at: world.school, to: people.secretary, as: people.member)
            }
        }
    }

    @Test func anAdministratorReadsNoDossier() async throws {
        try await TestWorld.with { world in
            let store = PersonStore(world.database, hasher: PasswordHasher(cost: .light))
            let dossier = try await world.makeDossier()
            let given = try await store.create(
                NewAccount(fullName: "Lê Văn Mới", home: world.school, role: .schoolAdministrator),
                as: world.people.principal)
            #expect(try await DossierStore(world.database).dossier(dossier, as: given.person) == nil)
            #expect(try await world.counted("SELECT 1 FROM dossier_facts", by: given.person) == 0)
            #expect(try await world.counted("SELECT 1 FROM dossier_facts", by: world.people.principal) == 1)
        }
    }
}
