import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

/// Letters with a wish, and what each desk says to them.
@Suite struct RegistrationStoreTests {
    private let draft = RegistrationStore.Draft(
        sender: .school, wish: "both", letterNumber: "12/CV-HV", letterDay: Day(iso: "2025-03-10"), note: "",
        items: ["letter", "report"])

    @Test func theSchoolSendsAndTheDeskWhereItLiesChecks() async throws {
        try await TestWorld.with { world in
            let (store, people) = (RegistrationStore(world.database), world.people)
            let id = try await world.makeDossier(state: .submitted)
            func now(_ person: PersonID) async throws -> Dossier { try await world.dossier(id, as: person) }
            for person in [people.districtOfficer, people.member] {
                let dossier = try await now(person)
                await #expect(throws: StorageError.self) { try await store.send(draft, with: dossier, as: person) }
            }
            try await store.send(draft, with: try await now(people.principal), as: people.principal)
            let first = try #require(try await store.sent(with: id, as: people.districtOfficer).first)
            #expect(RegistrationStanding([first]) == .unchecked)
            let desk = try await now(people.districtOfficer)
            for person in [people.principal, people.otherDistrictOfficer, people.provinceOfficer] {
                await #expect(throws: StorageError.self) {
                    try await store.check(first.id, of: desk, gaps: [:], note: "", as: person)
                }
            }
            try await store.check(
                first.id, of: desk, gaps: ["report": "Thiếu một bản"], note: "", as: people.districtOfficer)
            #expect(RegistrationStanding(try await store.sent(with: id, as: people.principal)) == .incomplete)
            try await store.send(draft, with: try await now(people.principal), as: people.principal)
            let sent = try await store.sent(with: id, as: people.principal)
            #expect(sent.map(\.number) == [1, 2])
            #expect(sent.first?.checks.first?.gaps == ["report": "Thiếu một bản"])
            #expect(RegistrationStanding(sent) == .unchecked)
            #expect(try await store.sent(with: id, as: people.otherPrincipal).isEmpty)
        }
    }

    @Test func whatIsIncompleteIsNotForwarded() async throws {
        try await TestWorld.with { world in
            let (store, people) = (RegistrationStore(world.database), world.people)
            let id = try await world.makeDossier(state: .accepted)
            let school = try await world.dossier(id, as: people.principal)
            try await store.send(draft, with: school, as: people.principal)
            let letter = try #require(try await store.sent(with: id, as: people.principal).last)
            let desk = try await world.dossier(id, as: people.districtOfficer)
            let forward = WriteAttempt(
                "forward", [.forward],
                """
                INSERT INTO procedure_act (school_id, dossier_id, act, from_state, to_state, seen_hash, unit_id,
                    done_by)
                VALUES (\(world.school.uuid), \(id.uuid), 'forward', 'accepted', 'forwarded', 'h',
                    \(world.district.uuid), \(people.districtOfficer.uuid))
                """)
            let server = RowSecurityTests.server(world)
            #expect(try await forward.succeeds(as: people.districtOfficer, on: server))
            try await store.check(letter.id, of: desk, gaps: ["report": "Thiếu"], note: "", as: people.districtOfficer)
            #expect(try await !forward.succeeds(as: people.districtOfficer, on: server))
            try await store.check(letter.id, of: desk, gaps: [:], note: "", as: people.districtOfficer)
            #expect(try await forward.succeeds(as: people.districtOfficer, on: server))
            await server.shutdown()
        }
    }
}
