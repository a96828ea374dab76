import Accreditation
import Criteria
import TestSupport
import Testing

@Suite("Better findings never give less")
struct OrderTests {
    @Test("Raising one finding lowers nothing", arguments: ComparedPacks.all)
    func raising(_ sample: ComparedPacks) {
        let assessment = Assessment(sample.pack)
        var dice = Dice(seed: 7)
        for _ in 0..<300 {
            let findings = dice.findings(assessment.index)
            let facts = dice.facts()
            let before = assessment.compute(findings, facts: facts)
            var raised = findings
            let number = Int.random(in: assessment.index.paths.indices, using: &dice)
            raised[number] = raised[number] == .unmet && dice.chance(0.5) ? nil : .met
            let after = assessment.compute(raised, facts: facts)
            #expect(after.level >= before.level)
            #expect(after.highestPossible >= before.highestPossible)
            #expect(zip(before.criteria, after.criteria).allSatisfy { $0.level <= $1.level })
            #expect((after.nationalStandard?.degree ?? 0) >= (before.nationalStandard?.degree ?? 0))
        }
    }

    @Test("What is possible is never below what is certain, and equal when all is rated", arguments: ComparedPacks.all)
    func possible(_ sample: ComparedPacks) {
        let assessment = Assessment(sample.pack)
        var dice = Dice(seed: 11)
        for _ in 0..<300 {
            let result = assessment.compute(dice.findings(assessment.index), facts: Facts())
            #expect(result.highestPossible >= result.level)
            #expect(result.criteria.allSatisfy { $0.highestPossible >= $0.level })
            if result.isComplete { #expect(result.highestPossible == result.level) }
        }
    }
}
