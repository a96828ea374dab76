import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct AppraisalMeetingTests {
    private func rate(_ world: TestWorld, _ dossier: Dossier, _ used: UsedPack) async throws {
        try await world.settleRatings(in: dossier, used)
    }

    private func hold(
        _ world: TestWorld, _ report: MeetingReport, _ dossier: Dossier, _ used: UsedPack, as person: PersonID
    ) async throws -> AppraisalMinutes {
        try await AppraisalStore(world.database).hold(
            report, of: dossier, under: used, telling: TestWorld.telling, as: person)
    }

    @Test func aMeetingNeedsRatingsOpinionsConditionsQuorumAndVotes() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: AppraisalStoreTests.pack)
            let leader = world.people.leader
            let report = try world.meetingReport()
            func refused(_ report: MeetingReport, as person: PersonID? = nil) async -> AppraisalRefusal? {
                do {
                    _ = try await hold(world, report, dossier, used, as: person ?? leader)
                    return nil
                } catch { return error as? AppraisalRefusal }
            }
            #expect(await refused(report) == .unsettled(used.pack.rated.map(\.code)))
            try await rate(world, dossier, used)
            guard case .conditionsUnknown(let open) = await refused(report) else {
                Issue.record("conditions were not asked for")
                return
            }
            #expect(open.count == 3)
            try await world.findConditions(in: dossier, used)
            #expect(await refused(report)?.isAboutOpinions == true)
            for person in world.councilMembers { try await world.giveOpinion(in: dossier, used, as: person) }
            var few = report
            few.present = [leader]
            #expect(await refused(few) == .noQuorum(present: 1, needs: 3))
            #expect(await refused(try world.meetingReport(agreeing: 2)) == .votesDoNotAddUp(present: 3, votes: 2))
            var strange = report
            strange.present.insert(world.people.principal)
            #expect(await refused(strange) == .strangers)
            await #expect(throws: (any Error).self) {
                _ = try await hold(world, report, dossier, used, as: world.people.evaluator)
            }
            let minutes = try await hold(world, report, dossier, used, as: leader)
            #expect(minutes.isCarried && minutes.level == 2 && minutes.degree == 2)
            #expect(minutes.conditions.map(\.holds) == [true, true, true, true])
            #expect(try await world.dossier(dossier.id, as: leader).state == .appraised)
        }
    }

    @Test func theConclusionRestsOnTheMeetingAndEverythingBeforeItIsClosed() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: AppraisalStoreTests.pack)
            let (people, conclusions) = (world.people, ConclusionStore(world.database))
            try await rate(world, dossier, used)
            await #expect(throws: EvaluationRefusal.noMeeting) {
                try await conclusions.conclude(dossier, under: used, summary: "Sớm", as: people.leader)
            }
            try await world.appraise(dossier, used)
            let now = try await world.dossier(dossier.id, as: people.leader)
            for action in [Action.settle, .giveOpinion, .appraise, .rateExternally] { #expect(!now.allows(action)) }
            await #expect(throws: (any Error).self) {
                try await TeamStore(world.database).change(
                    dossier, under: used, try world.smallTeam(), version: 1, as: people.provinceOfficer)
            }
            try await conclusions.conclude(dossier, under: used, summary: "Đạt.", as: people.leader)
            let kept = try #require(try await conclusions.conclusion(of: dossier.id, as: people.leader))
            let minutes = try #require(
                try await AppraisalStore(world.database).minutes(of: dossier.id, as: people.provinceOfficer))
            #expect(kept.content.minutesHash == minutes.contentHash)
            #expect(kept.content.conditions?.count == 4 && kept.content.degree == 2)
            #expect(kept.content.facts == minutes.minutes.facts)
            #expect(try kept.content.agrees(with: used.assessment))
            let acts = try await ProcedureStore(world.database).acts(of: now, as: people.leader).map(\.name)
            #expect(acts == [.submit, .formTeam, .appraise, .conclude])
        }
    }

    @Test func whatTheCouncilDoesNotProposeIsOnlyRefused() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: AppraisalStoreTests.pack)
            let (people, conclusions) = (world.people, ConclusionStore(world.database))
            try await rate(world, dossier, used)
            try await world.appraise(dossier, used, failing: [.facilitiesConfirmed])
            try await conclusions.conclude(dossier, under: used, summary: "Chưa đạt.", as: people.leader)
            let concluded = try await world.dossier(dossier.id, as: people.provinceOfficer)
            let decision = OutcomeDecision(
                number: "9/QĐ", day: try #require(Day(iso: "2025-06-02")), validUntil: nil, note: "")
            await #expect(throws: EvaluationRefusal.notProposed) {
                try await conclusions.record(decision, on: concluded, under: used, as: people.provinceOfficer)
            }
            let found = try await conclusions.conclusion(of: dossier.id, as: people.provinceOfficer)
            #expect(found?.content.level == 2 && found?.content.degree == 0)
            let acts = ActStore(world.database)
            let seen = try #require(try await acts.seen(for: .refuse, of: concluded, as: people.provinceOfficer))
            try await acts.perform(
                .refuse, on: concluded, because: "Điều kiện cơ sở vật chất chưa đáp ứng",
                decision: ActDecision(number: "10/TB", day: decision.day), seenHash: seen,
                telling: "Không công nhận.", link: "/", as: people.provinceOfficer)
            #expect(try await world.dossier(dossier.id, as: people.principal).state == .refused)
        }
    }

    @Test func theSchoolIsToldOnceByTheProvinceAlone() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: AppraisalStoreTests.pack)
            let (people, store) = (world.people, AppraisalStore(world.database))
            try await world.settleEverything(in: dossier, used)
            let day = try #require(Day(iso: "2025-05-20"))
            func tell(as person: PersonID) async throws {
                try await store.notify(
                    number: "48/TB", on: day, "Trường đạt Mức 2.", of: dossier,
                    telling: Telling("Đã có thông báo.", link: "/"), as: person)
            }
            await #expect(throws: (any Error).self) { try await tell(as: people.provinceOfficer) }
            try await ConclusionStore(world.database).conclude(
                dossier, under: used, summary: "Đạt.", as: people.leader)
            await #expect(throws: (any Error).self) { try await tell(as: people.leader) }
            try await tell(as: people.provinceOfficer)
            await #expect(throws: (any Error).self) { try await tell(as: people.provinceOfficer) }
            let concluded = try await world.dossier(dossier.id, as: people.principal)
            let read = try await store.appraisal(of: concluded, under: used, as: people.principal)
            #expect(read.notice?.body == "Trường đạt Mức 2." && read.opinions.isEmpty && read.minutes == nil)
            let told = try await world.owner.query(
                "SELECT person_id::text AS who FROM notice WHERE words = 'Đã có thông báo.'")
            let names = Set(try told.map { try $0["who", as: String.self] })
            #expect(names.isSuperset(of: [people.principal, people.member, people.leader].map(\.description)))
        }
    }
}

extension AppraisalRefusal {
    fileprivate var isAboutOpinions: Bool {
        if case .opinionsMissing(let names) = self { return names.count == 3 }
        return false
    }
}
