import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct EvaluatorStoreTests {
    @Test func theProvinceKeepsItsPoolAndNobodyElseReadsIt() async throws {
        try await TestWorld.with { world in
            let (store, people) = (EvaluatorStore(world.database), world.people)
            let pool = try await store.pool(of: world.province, as: people.provinceOfficer)
            #expect(
                Set(pool.map(\.person)) == [
                    people.leader, people.evaluator, people.otherEvaluator, people.formerTeacher,
                ])
            let entry = try #require(pool.first { $0.person == people.evaluator })
            #expect(entry.record.certificate == "Chứng chỉ đánh giá ngoài số 1/2020")
            for person in [people.principal, people.districtOfficer, people.otherEvaluator] {
                #expect(try await store.evaluator(people.evaluator, as: person) == nil)
                #expect(try await store.pool(of: world.province, as: person).isEmpty)
            }
            #expect(try await store.evaluator(people.evaluator, as: people.evaluator)?.version == 1)
            let profile = EvaluatorProfile(certificate: "Số 2", trainedOn: nil, sectorSince: nil, elsewhere: "")
            try await store.describe(people.evaluator, profile, version: 1, as: people.provinceOfficer)
            await #expect(throws: StaleWrite.self) {
                try await store.describe(people.evaluator, profile, version: 1, as: people.provinceOfficer)
            }
            await #expect(throws: (any Error).self) {
                try await store.describe(people.evaluator, profile, version: 2, as: people.evaluator)
            }
        }
    }

    @Test func evaluatorsNoteAbsencesAndInterestsOfTheirOwn() async throws {
        try await TestWorld.with { world in
            let (store, people) = (EvaluatorStore(world.database), world.people)
            let me = people.evaluator
            let day = try #require(Day(iso: "2025-05-05"))
            try await store.addAbsence(of: me, .init(from: day, to: day, reason: "Họp"), as: me)
            try await store.addInterest(of: me, .init(unit: world.school, what: "con học ở đây"), as: me)
            await #expect(throws: (any Error).self) {
                try await store.addAbsence(of: me, .init(from: day, to: day, reason: ""), as: people.otherEvaluator)
            }
            let notes = try await store.notes(of: me, as: me)
            #expect(notes.absences.map(\.words) == ["05/05/2025 – 05/05/2025: Họp"])
            #expect(notes.interests.map(\.words) == ["Trường Tiểu học Hạ Vân: con học ở đây"])
            await #expect(throws: StorageError.self) {
                try await store.removeInterest(notes.interests[0].id, of: me, as: me)
            }
            try await store.removeAbsence(notes.absences[0].id, of: me, as: me)
            try await store.removeInterest(notes.interests[0].id, of: me, as: people.provinceOfficer)
            let left = try await store.notes(of: me, as: me)
            #expect(left.absences.isEmpty && left.interests.isEmpty)
        }
    }

    @Test func anInterestIsAnsweredWithARecordedReason() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.registeredDossier()
            let (officer, me) = (world.people.provinceOfficer, world.people.otherEvaluator)
            try await EvaluatorStore(world.database).addInterest(
                of: me, .init(unit: world.school, what: "con học ở đây"), as: me)
            let teams = TeamStore(world.database)
            try await teams.setMinimumSize(3, of: world.province, version: 0, as: officer)
            var team = try world.smallTeam()
            await #expect(throws: EvaluationRefusal.self) {
                try await teams.form(dossier, under: used, team, shares: [:], as: officer)
            }
            team.waivers = [EligibilityWaiver(person: me, kind: .noInterest, reason: "Không rà soát tiêu chí đó")]
            try await teams.form(dossier, under: used, team, shares: ["1.1": [me]], as: officer)
            #expect(try await teams.waivers(of: dossier.id, as: officer) == team.waivers)
            #expect(try await teams.waivers(of: dossier.id, as: world.people.leader).isEmpty)
            let criterion = try #require(used.pack.criterion("1.1"))
            let evaluating = try await world.dossier(dossier.id, as: me)
            try await world.rateAndHandIn(criterion, .met, in: evaluating, under: used, as: me)
        }
    }

    @Test func whatComesUpLaterStopsTheNextAct() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (me, officer) = (world.people.evaluator, world.people.provinceOfficer)
            let criterion = try #require(used.pack.criterion("1.1"))
            let sheets = EvaluationSheetStore(world.database)
            for path in criterion.paths {
                _ = try await sheets.rate(path, .met, version: 0, in: dossier.id, as: me)
            }
            let store = EvaluatorStore(world.database)
            try await store.describe(
                me, EvaluatorProfile(certificate: "", trainedOn: nil, sectorSince: nil, elsewhere: ""), version: 1,
                as: officer)
            let lacks: [EligibilityProblem.Lack] = [.yearsUnknown(needs: 5), .untrained]
            do {
                try await sheets.handIn(criterion, in: dossier, under: used, as: me)
                Issue.record("handed in although nothing is known of the training")
            } catch EvaluationRefusal.ineligible(let problems) {
                #expect(problems.map(\.lack) == lacks)
            }
        }
    }

    @Test func rowSecurityStopsWhoCameToTheSchoolMeanwhile() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            let server = RowSecurityTests.server(world)
            let me = world.people.leader
            let path: Query = "dossier_id = \(dossier.id.uuid) AND criterion = '1.1' AND person_id = \(me.uuid)"
            let attempt = WriteAttempt(
                "sheet", [], "UPDATE evaluation_sheet SET remarks = 'x' WHERE \(path)")
            #expect(try await attempt.succeeds(as: me, on: server))
            try await EvaluatorStore(world.database).addWorkplace(
                of: me, at: world.school, post: "Hiệu trưởng", began: nil, ended: nil,
                as: world.people.provinceOfficer)
            #expect(try await attempt.succeeds(as: me, on: server) == false)
            await server.shutdown()
        }
    }
}
