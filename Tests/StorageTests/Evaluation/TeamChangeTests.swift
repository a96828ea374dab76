import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct TeamChangeTests {
    @Test func changingTheTeamKeepsWhatWasHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let people = world.people
            let first = try #require(used.pack.criterion("1.1"))
            try await world.rateAndHandIn(first, .met, in: dossier, under: used, as: people.otherEvaluator)
            let store = TeamStore(world.database)
            try await store.setMinimumSize(2, of: world.province, version: 1, as: people.provinceOfficer)
            let full = try world.smallTeam()
            let team = TeamDecision(
                number: full.number, day: full.day, seats: Array(full.seats.dropLast()), reason: "Đi công tác")
            try await store.change(dossier, under: used, team, version: 1, as: people.provinceOfficer)
            let sheets = try await store.progress(of: dossier.id, as: people.leader).filter { $0.criterion == "1.1" }
            #expect(Set(sheets.map(\.person)) == [people.leader, people.evaluator, people.otherEvaluator])
            #expect(sheets.first { $0.person == people.otherEvaluator }?.handedInAt != nil)
            await #expect(throws: StaleWrite.self) {
                try await store.change(dossier, under: used, team, version: 1, as: people.provinceOfficer)
            }
        }
    }

    @Test func whatALeavingMemberHadAloneIsSharedOutAgain() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let people = world.people
            let store = TeamStore(world.database)
            try await store.setMinimumSize(2, of: world.province, version: 1, as: people.provinceOfficer)
            var team = try world.smallTeam()
            team.seats = [
                TeamSeat(person: people.evaluator, role: .leader),
                TeamSeat(person: people.otherEvaluator, role: .secretary),
            ]
            await #expect(throws: EvaluationRefusal.changeReasonMissing) {
                try await store.change(dossier, under: used, team, version: 1, as: people.provinceOfficer)
            }
            team.reason = "Trưởng đoàn nghỉ ốm"
            try await store.change(dossier, under: used, team, version: 1, as: people.provinceOfficer)
            let changed = try #require(try await store.team(of: dossier.id, as: people.evaluator))
            #expect(changed.changeReason == "Trưởng đoàn nghỉ ốm")
            let sheets = try await store.progress(of: dossier.id, as: people.evaluator)
            #expect(Set(sheets.map(\.criterion)) == Set(used.pack.rated.map(\.code)))
            #expect(!sheets.contains { $0.person == people.leader })
        }
    }

    @Test func everyCriterionIsSomebodysAndNobodyJoinsAfterTheRatings() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (store, officer) = (TeamStore(world.database), world.people.provinceOfficer)
            let codes = used.pack.rated.map(\.code)
            let everything = Dictionary(uniqueKeysWithValues: codes.map { ($0, Set([world.people.evaluator])) })
            let wanted = everything.merging(["1.2": []]) { $1 }
            await #expect(throws: EvaluationRefusal.unassigned(["1.2"])) {
                try await store.assign(wanted, of: codes, in: dossier, as: officer)
            }
            let criterion = try #require(used.pack.criterion("1.2"))
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: world.people.leader)
            await #expect(throws: EvaluationRefusal.alreadyRated(["1.2"])) {
                try await store.assign(everything, of: codes, in: dossier, as: officer)
            }
            try await store.assign(wanted, of: codes, in: dossier, as: officer)
            let sheets = try await store.progress(of: dossier.id, as: officer)
            #expect(sheets.filter { $0.criterion == "1.2" }.map(\.person) == [world.people.leader])
            #expect(sheets.filter { $0.criterion == "1.3" }.map(\.person) == [world.people.evaluator])
        }
    }
}
