import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct ConsensusPagesTests {
    @Test func theProvinceSeesHowFarMembersAgreeAndWhatIsUnusual() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let people = world.people
            let first = try #require(used.pack.criterion("1.1"))
            try await world.rateAndHandIn(first, .unmet, in: dossier, under: used, as: people.otherEvaluator)
            let early = try await ConsensusStore(world.database).levels(
                of: world.province, as: people.provinceOfficer)
            #expect(early.isEmpty)
            try await world.settleEverything(in: dossier, used, explaining: ["1.1"])
            _ = try await world.agreeToDraft(of: dossier, used)
            try await ConclusionStore(world.database).conclude(
                dossier, under: used, summary: "Đạt.", as: people.leader)
            try await withServer(in: world, as: people.provinceOfficer) { visitor in
                let page = try await visitor.get(.consensus)
                #expect(page.text.contains("Đặng Văn Trưởng"))
                #expect(page.text.contains("Trường Tiểu học Hạ Vân, năm học 2024-2025"))
                let outcome = try await visitor.get(.outcome(dossier.id.uuid))
                #expect(outcome.text.contains("Nên xem lại trước khi quyết định"))
                #expect(outcome.text.contains("Lý Văn Ngoài đánh giá chưa đạt Mức 1"))
                #expect(outcome.text.contains("Lần đầu trường đạt Mức 4"))
                for person in [people.leader, people.principal, people.districtOfficer] {
                    let other = try await visitor.acting(as: person)
                    #expect(try await other.get(.consensus).status == .notFound)
                }
                let leader = try await visitor.acting(as: people.leader)
                #expect(try await !leader.get(.outcome(dossier.id.uuid)).text.contains("Nên xem lại"))
            }
            for person in [people.leader, people.principal] {
                let levels = try await ConsensusStore(world.database).levels(of: world.province, as: person)
                #expect(levels.isEmpty)
            }
        }
    }
}
