import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct TeamStoreTests {
    @Test func theProvinceFormsATeamAndTheEvaluationBegins() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            #expect(dossier.state == .evaluating)
            #expect(dossier.roles == [.teamLeader])
            let store = TeamStore(world.database)
            let team = try #require(try await store.team(of: dossier.id, as: world.people.evaluator))
            #expect(team.members.map(\.role) == [.leader, .secretary, .member])
            let sheets = try await store.progress(of: dossier.id, as: world.people.provinceOfficer)
            #expect(Set(sheets.map(\.criterion)) == Set(used.pack.rated.map(\.code)))
            #expect(sheets.count == used.pack.rated.count + 2)
            #expect(try await store.team(of: dossier.id, as: world.people.otherPrincipal) == nil)
            #expect(try await store.progress(of: dossier.id, as: world.people.otherPrincipal).isEmpty)
        }
    }

    @Test func theSmallestSizeIsFiveUntilTheProvinceSaysOtherwise() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.registeredDossier()
            let store = TeamStore(world.database)
            let officer = world.people.provinceOfficer
            #expect(try await store.minimumSize(for: dossier.school, as: officer) == TeamSize(minimum: 5, version: 0))
            let tooSmall = EvaluationRefusal.composition([.tooSmall(has: 3, needs: 5)])
            let team = try world.smallTeam()
            await #expect(throws: tooSmall) {
                try await store.form(dossier, under: used, team, shares: [:], as: officer)
            }
            try await store.setMinimumSize(3, of: world.province, version: 0, as: officer)
            #expect(try await store.minimumSize(for: dossier.school, as: officer) == TeamSize(minimum: 3, version: 1))
            await #expect(throws: StaleWrite.self) {
                try await store.setMinimumSize(4, of: world.province, version: 0, as: officer)
            }
            await #expect(throws: (any Error).self) {
                try await store.setMinimumSize(1, of: world.province, version: 1, as: world.people.leader)
            }
        }
    }

    @Test func whoWorkedAtTheSchoolIsRefusedByTheProgramAndByTheDatabase() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.registeredDossier()
            let store = TeamStore(world.database)
            let officer = world.people.provinceOfficer
            let former = world.people.formerTeacher
            let candidates = try await store.candidates(for: dossier, under: used, as: officer)
            #expect(candidates.first { $0.person == former }?.problems.map(\.kind) == [.neverWorkedThere])
            #expect(candidates.count { $0.problems.isEmpty } == 3)
            let fit = try world.smallTeam()
            let seats = fit.seats.dropLast() + [TeamSeat(person: former, role: .member)]
            let team = TeamDecision(number: fit.number, day: fit.day, seats: Array(seats))
            try await store.setMinimumSize(3, of: world.province, version: 0, as: officer)
            let lack = try #require(candidates.first { $0.person == former }?.problems.first)
            await #expect(throws: EvaluationRefusal.composition([.ineligible(former, lack)])) {
                try await store.form(dossier, under: used, team, shares: [:], as: officer)
            }
            #expect(try await world.dossier(dossier.id, as: officer).state == .registered)
        }
    }

    @Test func rowSecurityRefusesASeatToWhoWorkedAtTheSchool() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            let former = world.people.formerTeacher
            let server = RowSecurityTests.server(world)
            let attempt = WriteAttempt(
                "seat", [],
                """
                INSERT INTO team_member (school_id, dossier_id, team_id, person_id, role)
                SELECT school_id, dossier_id, id, \(former.uuid), 'member' FROM team
                WHERE dossier_id = \(dossier.id.uuid)
                """)
            #expect(try await attempt.succeeds(as: world.people.provinceOfficer, on: server) == false)
            try await world.owner.execute(
                "DELETE FROM employment WHERE person_id = \(former.uuid) AND unit_id = \(world.school.uuid)")
            #expect(try await attempt.succeeds(as: world.people.provinceOfficer, on: server))
            #expect(try await attempt.succeeds(as: world.people.leader, on: server) == false)
            await server.shutdown()
        }
    }

    @Test func onlyTheProvinceFormsTeams() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.registeredDossier()
            let team = try world.smallTeam()
            try await TeamStore(world.database).setMinimumSize(
                3, of: world.province, version: 0, as: world.people.provinceOfficer)
            for person in [world.people.districtOfficer, world.people.principal, world.people.leader] {
                await #expect(throws: (any Error).self) {
                    try await TeamStore(world.database).form(dossier, under: used, team, shares: [:], as: person)
                }
            }
            #expect(try await world.dossier(dossier.id, as: world.people.provinceOfficer).state == .registered)
        }
    }
}
