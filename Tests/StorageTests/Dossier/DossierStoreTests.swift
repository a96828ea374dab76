import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct DossierStoreTests {
    @Test func theCouncilReadsItsDossierAndStrangersFindNothing() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier()
            let store = DossierStore(world.database)
            let seen = try #require(try await store.dossier(id, as: world.people.member))
            #expect(seen.roles == [.councilMember])
            #expect(seen.schoolName == "Trường Tiểu học Hạ Vân")
            #expect(seen.allowsRating("1.1"))
            #expect(try await store.dossier(id, as: world.people.otherPrincipal) == nil)
            #expect(try await store.dossier(id, as: world.people.evaluator) == nil)
            #expect(try await store.dossier(id, as: world.people.operator) == nil)
        }
    }

    @Test func officersSeeThatItExistsButNotItsWorkings() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier()
            let store = DossierStore(world.database)
            let seen = try #require(try await store.dossier(id, as: world.people.districtOfficer))
            #expect(seen.roles == [.districtOfficer])
            await #expect(throws: StorageError.self) {
                try await store.content(of: seen, as: world.people.districtOfficer)
            }
            #expect(try await store.dossier(id, as: world.people.provinceOfficer)?.roles == [.provinceOfficer])
            #expect(try await store.dossier(id, as: world.people.otherDistrictOfficer) == nil)
        }
    }

    @Test func theContentHoldsFindingsWithTheirEvidence() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier()
            try await world.owner.execute(
                """
                INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
                VALUES (\(world.school.uuid), \(id.uuid), '1.1', 1, 'a', 'met', \(world.people.member.uuid))
                """)
            let store = DossierStore(world.database)
            let dossier = try #require(try await store.dossier(id, as: world.people.member))
            let content = try await store.content(of: dossier, as: world.people.member)
            #expect(content.sheets["1.1"]?.findings["1/a"]?.verdict == "met")
            #expect(content.sheets["1.1"]?.findings["1/a"]?.ratedByName == "Bùi Văn Viên")
            #expect(content.council.map(\.role) == ["member", "secretary", "chair"])
        }
    }
}
