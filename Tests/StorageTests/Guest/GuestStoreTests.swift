import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Guests of a dossier")
struct GuestStoreTests {
    /// What somebody can still count in every table, with the server's own database role.
    private func rows(_ dossier: DossierID, as person: PersonID, _ world: TestWorld) async throws -> Int {
        let server = RowSecurityTests.server(world)
        var seen = 0
        for table in RowSecurityTests.readActions.map(\.0) {
            let rows = try await server.queryOnce(
                prelude: [RowSecurityTests.identity(person)],
                "SELECT count(*) AS seen FROM \(identifier: table) WHERE dossier_id = \(dossier.uuid)")
            seen += try rows[0]["seen", as: Int.self]
        }
        seen += try await server.queryOnce(
            prelude: [RowSecurityTests.identity(person)],
            "SELECT FROM dossier WHERE id = \(dossier.uuid)"
        ).count
        await server.shutdown()
        return seen
    }

    @Test func nothingIsSeenAfterTheLastDay() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeFullDossier()
            try await world.put(dossier, into: .recognised)
            let (guest, dossiers) = (world.people.guest, DossierStore(world.database))
            #expect(try await rows(dossier, as: guest, world) > 5)
            #expect(try await dossiers.dossier(dossier, as: guest)?.roles == [.guest])
            #expect(try await dossiers.ownDossiers(as: guest).map(\.id) == [dossier])
            for change in ["until_day = from_day", "until_day = until_day + 99, ended_at = now()"] {
                try await world.owner.execute("UPDATE guest_access SET \(unsafe: change)")
                #expect(try await rows(dossier, as: guest, world) == 0)
                #expect(try await dossiers.dossier(dossier, as: guest) == nil)
                #expect(try await dossiers.ownDossiers(as: guest).isEmpty)
            }
        }
    }

    @Test func beforeTheFirstDayThereIsNothingEither() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeFullDossier()
            try await world.put(dossier, into: .recognised)
            try await world.owner.execute("UPDATE guest_access SET from_day = until_day + 1, until_day = until_day + 2")
            #expect(try await rows(dossier, as: world.people.guest, world) == 0)
        }
    }

    @Test func guestsAreLetInSeenAndEnded() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier(state: .registered)
            let (store, officer, guest) = (GuestStore(world.database), world.people.provinceOfficer, world.people.guest)
            let dossier = try await world.dossier(id, as: officer)
            let (from, until) = (try #require(Day(iso: "2020-01-01")), try #require(Day(iso: "2090-01-01")))
            let login = "p" + guest.description.prefix(8)
            let name = try await store.invite(
                login, to: dossier, from: from, until: until, reason: "Nghiên cứu", as: officer)
            #expect(name == "Cao Văn Khách")
            #expect(
                try await store.invite(
                    "khong.co", to: dossier, from: from, until: until, reason: "x", as: officer) == nil)
            try await store.note("/ho-so/{dossier}", of: id, as: guest)
            let access = try #require(try await store.guests(of: dossier, as: officer).first)
            #expect(access.visits.map(\.page) == ["/ho-so/{dossier}"])
            #expect(access.standing(on: from) == .open)
            #expect(try await store.guests(of: dossier, as: guest).isEmpty)
            #expect(try await store.end(access.id, of: id, as: guest) == false)
            #expect(try await store.end(access.id, of: id, as: officer))
            #expect(try await store.end(access.id, of: id, as: officer) == false)
            #expect(try await DossierStore(world.database).dossier(id, as: guest) == nil)
        }
    }
}
