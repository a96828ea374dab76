import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct ConclusionPagesTests {
    @Test func theLeaderSettlesWithReasons() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let criterion = try #require(used.pack.criterion("1.1"))
            let (id, people) = (dossier.id.uuid, world.people)
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: people.leader)
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: people.evaluator)
            try await world.rateAndHandIn(criterion, .unmet, in: dossier, under: used, as: people.otherEvaluator)
            let ratings = criterion.paths.map { (TeamRatingFields($0).finding, "met") }
            let reasons = criterion.paths.map { (TeamRatingFields($0).reason, "Đã xem tại trường.") }
            try await withServer(in: world, as: people.leader) { visitor in
                let bare = try await visitor.post(.settlement(id, "1.1"), ratings)
                #expect(bare.status == .unprocessableContent)
                #expect(bare.text.contains("hãy ghi lý do"))
                let half = try await visitor.post(.settlement(id, "1.1"), reasons)
                #expect(half.status == .unprocessableContent)
                #expect(half.text.contains("Đã xem tại trường."))
                let member = try await visitor.acting(as: people.evaluator)
                let refused = try await member.post(.settlement(id, "1.1"), ratings + reasons)
                #expect(refused.status == .notFound)
                let settled = try await visitor.post(.settlement(id, "1.1"), ratings + reasons)
                #expect(settled.status == .seeOther)
                let early = try await visitor.post(.conclusion(id), [("tom-tat", "Sớm quá")])
                #expect(early.status == .unprocessableContent)
                #expect(early.text.contains("Sớm quá"))
            }
        }
    }

    @Test func theProvinceRecordsWhatWasComputedAndTheSchoolReadsIt() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (id, people) = (dossier.id.uuid, world.people)
            try await world.settleEverything(in: dossier, used)
            _ = try await world.agreeToDraft(of: dossier, used)
            try await withServer(in: world, as: people.leader) { leader in
                let concluded = try await leader.post(.conclusion(id), [("tom-tat", "Trường làm tốt.")])
                #expect(concluded.status == .seeOther)
                let school = try await leader.acting(as: people.principal)
                let early = try await school.get(.outcome(id))
                #expect(early.status == .notFound)
                let province = try await leader.acting(as: people.provinceOfficer)
                let bad = try await province.post(.outcome(id), [("so-quyet-dinh", ""), ("ngay", "31/02/2025")])
                #expect(bad.status == .unprocessableContent)
                #expect(bad.text.contains("Hãy nhập số quyết định."))
                let decision = [("so-quyet-dinh", "310/QĐ-UBND"), ("ngay", "02/06/2025"), ("level", "1")]
                let refused = try await leader.post(.outcome(id), decision)
                #expect(refused.status == .notFound)
                let recorded = try await province.post(.outcome(id), decision)
                #expect(recorded.status == .seeOther)
                let page = try await school.get(.outcome(id))
                #expect(page.text.contains("310/QĐ-UBND ngày 02/06/2025"))
                #expect(page.text.contains("02/06/2030"))
                #expect(page.text.contains("Trường làm tốt."))
                let why = try await school.get(Route.outcomeProof(id, .criterion("1.1", level: 1)))
                #expect(why.status == .ok)
                #expect(why.text.contains("Đặng Văn Trưởng"))
                let file = try await school.get(.outcomeFile(id))
                #expect(file.text.contains("\"ratedBy\": \"Đặng Văn Trưởng\""))
                #expect(try ResultChecker.check(file.text) == "1 checked, 0 refused\n")
            }
            let kept = ConclusionStore(world.database)
            let conclusion = try await kept.conclusion(of: dossier.id, as: people.principal)
            let outcome = try await kept.outcome(of: dossier.id, as: people.principal)
            #expect(outcome?.level == conclusion?.content.level)
            #expect(outcome?.level != 1)
        }
    }
}
