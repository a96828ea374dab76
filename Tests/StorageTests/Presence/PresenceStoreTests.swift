import Accreditation
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct PresenceStoreTests {
    @Test func othersAreSeenWhileTheyWriteAndNotLongAfter() async throws {
        try await Register.with { register in
            let (store, people) = (PresenceStore(register.world.database), register.world.people)
            try await store.touch("1.1", in: register.dossier, as: people.member)
            try await store.touch("1.1", in: register.dossier, as: people.member)
            let secretary = try #require(
                try await DossierStore(register.world.database).dossier(register.dossier.id, as: people.secretary))
            #expect(try await store.others(on: "1.1", in: secretary, as: people.secretary).count == 1)
            #expect(try await store.others(on: "1.1", in: register.dossier, as: people.member).isEmpty)
            #expect(try await store.others(on: "1.2", in: secretary, as: people.secretary).isEmpty)
            _ = try await register.world.owner.execute("UPDATE presence SET seen_at = now() - interval '121 seconds'")
            #expect(try await store.others(on: "1.1", in: secretary, as: people.secretary).isEmpty)
        }
    }
}
