import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

/// Who sets what about time, and that nothing of it is ever changed.
@Suite struct ClockStoreTests {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test func onlyTheProvinceSetsDaysAndTimes() async throws {
        try await TestWorld.with { world in
            let (store, people) = (ClockStore(world.database), world.people)
            let storm = try day("2025-03-14")
            let ten = ActLimit(days: 10, isInWorkingDays: true)
            for person in [people.districtOfficer, people.principal, people.operator, people.leader] {
                await #expect(throws: StorageError.self) {
                    try await store.set(storm, .off, because: "Bão", of: world.province, as: person)
                }
                await #expect(throws: StorageError.self) {
                    try await store.set(ten, for: .accept, under: "A", because: "Bão", of: world.province, as: person)
                }
            }
            let officer = people.provinceOfficer
            try await store.set(storm, .off, because: "Bão", of: world.province, as: officer)
            try await store.set(storm, .country, because: "Tan bão", of: world.province, as: officer)
            try await store.set(ten, for: .accept, under: "A", because: "Đông", of: world.province, as: officer)
            try await store.set(nil, for: .accept, under: "A", because: "Hết đông", of: world.province, as: officer)
            let rules = try await store.rules(of: world.province, .none, as: people.member)
            #expect(rules.days.map(\.kind) == [.off, .country])
            #expect(rules.limits.map(\.limit) == [ten, nil])
            #expect(rules.days.first?.setByName.isEmpty == false)
            #expect(rules.calendar().isWorking(storm))
        }
    }

    @Test func moreTimeIsGrantedFromAboveSeenBelowAndStaysForEver() async throws {
        try await TestWorld.with { world in
            let (store, people) = (ClockStore(world.database), world.people)
            let dossier = try await world.makeDossier()
            let until = try day("2090-01-01")
            for person in [people.principal, people.otherDistrictOfficer, people.operator, people.leader] {
                await #expect(throws: StorageError.self) {
                    try await store.grant(
                        world.school, dossier: dossier, for: .accept, until: until, because: "Lũ", as: person)
                }
            }
            try await store.grant(
                world.school, dossier: dossier, for: .accept, until: until, because: "Lũ", as: people.districtOfficer)
            try await store.grant(
                world.district, dossier: nil, for: .submit, until: until, because: "Lũ", as: people.provinceOfficer)
            await #expect(throws: (any Error).self) {
                try await store.grant(
                    world.otherSchool, dossier: dossier, for: .accept, until: until, because: "Nhầm",
                    as: people.provinceOfficer)
            }
            #expect(try await store.exceptions(as: people.principal).count == 2)
            #expect(try await store.exceptions(as: people.otherPrincipal).isEmpty)
            let server = RowSecurityTests.server(world)
            for statement: Query in ["UPDATE time_exception SET reason = 'x'", "DELETE FROM time_exception"] {
                let attempt = WriteAttempt("exception", [], statement)
                #expect(try await !attempt.succeeds(as: people.districtOfficer, on: server))
            }
            await server.shutdown()
        }
    }

    @Test func waitingDossiersComeWithTheirUnitsAndTheirLastAct() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeDossier(state: .submitted)
            try await world.owner.execute(
                """
                INSERT INTO submission (school_id, dossier_id, number, content, content_hash, level, submitted_by,
                    submitted_at)
                VALUES (\(world.school.uuid), \(dossier.uuid), 1, '{}', 'h', 0, \(world.people.principal.uuid),
                    '2090-03-10T10:00:00+07:00')
                """)
            let store = ClockStore(world.database)
            let found = try await store.waiting(in: [.submitted], as: world.people.districtOfficer)
            #expect(found.map(\.id) == [dossier])
            #expect(found.first?.chain == [world.school, world.district, world.province])
            #expect(found.first?.province == world.province)
            #expect(found.first.flatMap { Day.inVietnam($0.began) }?.description == "2090-03-10")
            #expect(try await store.waiting(in: [.submitted], as: world.people.otherDistrictOfficer).isEmpty)
            #expect(try await store.waiting(in: [.drafting], as: world.people.districtOfficer).isEmpty)
        }
    }
}
