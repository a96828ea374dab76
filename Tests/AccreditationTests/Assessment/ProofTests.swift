import Criteria
import Foundation
import TestSupport
import Testing

@testable import Accreditation

@Suite("A proof says the same as the result, down to the findings")
struct ProofTests {
    @Test(arguments: ComparedPacks.all)
    func agreesWithTheResult(_ sample: ComparedPacks) throws {
        let assessment = Assessment(sample.pack)
        var dice = Dice(seed: 22)
        for _ in 0..<8 {
            let findings = dice.findings(assessment.index)
            let facts = dice.facts()
            let dossier = DossierFindings.whole(findings.findings(assessment.index))
            let proofs = try ProofBuilder(assessment, dossier, facts: facts)
            let tally = Tally(findings, assessment.index)
            for rule in assessment.index.rules {
                let holds: Bool? =
                    tally.satisfies(rule, .certain) ? true : tally.satisfies(rule, .possible) ? nil : false
                #expect(proofs.level(rule.level)?.holds == holds)
            }
            let degree = proofs.result.nationalStandard?.degree ?? 0
            #expect((degree > 0) == (degree > 0 && proofs.degree(degree)?.holds == true))
            #expect(((proofs.result.accreditationGrade ?? 0) > 0) == (proofs.grade()?.holds == true))
            let leaves = Self.leaves(proofs.whole()).compactMap(\.leaf)
            #expect(Set(leaves.map(\.path)) == Set(assessment.index.paths))
            #expect(leaves.allSatisfy { leaf in leaf.finding == findings[assessment.index.number(of: leaf.path) ?? 0] })
        }
    }

    private static func leaves(_ proof: Proof) -> [Proof] {
        proof.children.isEmpty ? [proof] : proof.children.flatMap(leaves)
    }

    @Test func leavesCarryWhatStandsBehindThem() throws {
        let assessment = Assessment(SamplePacks.everyCriterion([[2, 1, 1]], clauses: 1))
        let record = FindingRecord(
            ratedBy: "Nguyễn Thị Mai", ratedAt: Date(timeIntervalSince1970: 0),
            evidence: [.init(code: "H1-1.1-01", name: "Kế hoạch", fileHashes: ["00"])])
        let path = IndicatorPath(criterion: "1.1", level: 1, indicator: "b")
        let proofs = try ProofBuilder(assessment, .whole(Findings([path: .whole(.unmet)])), facts: Facts()) {
            $1 == path && $0 == nil ? record : nil
        }
        let proof = try #require(proofs.criterion("1.1", level: 1))
        #expect(proof.holds == false)
        #expect(proof.statement == "Tiêu chí 1.1 đạt Mức 1.")
        #expect(proof.children.map(\.leaf?.record) == [nil, record])
        #expect(proof.children.map(\.statement).last == "Chỉ báo b Mức 1 tiêu chí 1.1 được đánh giá là đạt.")
        #expect(proof.children.map(\.citation).last == "điểm a khoản 2 Điều 1 Thông tư sample-2018/TT")
        #expect(proofs.criterion("9.9", level: 1) == nil)
    }

    @Test func partsAreProvedApart() throws {
        let pack = SamplePacks.counted([(true, [1, 1])], atLeast: 0, schoolingLevels: ["lower", "upper"])
        let met = Findings([IndicatorPath(criterion: "1.1", level: 1, indicator: "-"): .whole(.met)])
        let parts = [("upper", Findings()), ("lower", met)].map {
            SchoolingLevelFindings(schoolingLevel: $0, findings: $1)
        }
        let proofs = try ProofBuilder(Assessment(pack), .parts(parts), facts: Facts())
        let proof = try #require(proofs.level(1))
        #expect(proof.holds == nil)
        #expect(proof.children.map(\.holds) == [true, nil])
        #expect(proofs.result.nextLevel?.needed.map(\.description) == ["upper:1.1/1/-"])
        #expect(proofs.result.json(proof: proof)["criteria"] == nil)
    }
}
