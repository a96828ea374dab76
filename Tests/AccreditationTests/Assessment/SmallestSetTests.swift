import Criteria
import TestSupport
import Testing

@testable import Accreditation

@Suite("The smallest set for the next level is the smallest and the first, by trying every set")
struct SmallestSetTests {
    /// Packs small enough to try every set of findings.
    static let packs: [ComparedPacks] = [
        ComparedPacks(pack: SamplePacks.everyCriterion([[2, 1, 1], [1, 1], [1, 2, 1]], clauses: 2)),
        ComparedPacks(
            pack: SamplePacks.counted(
                [(true, [1, 1]), (false, [2, 1]), (false, [1, 2]), (true, [1, 1]), (false, [1, 1])], atLeast: 2)),
        ComparedPacks(pack: twoCounts),
    ]

    /// At least one other at 2 and at least three others at 1: two counts that pull at the same criteria.
    static var twoCounts: RulePack {
        var pack = SamplePacks.counted(
            [(false, [2, 1]), (false, [1, 2]), (true, [1, 1]), (false, [2, 1]), (false, [1, 1])], atLeast: 1)
        pack.id = "sample-two-counts"
        pack.levelRules[1].conditions = [.everyMandatory(reaches: 1), .others(atLeast: 2, reach: 2)]
        pack.levelRules[1].conditions.append(.others(atLeast: 3, reach: 1))
        return pack
    }

    @Test(arguments: packs)
    func smallestAndFirst(_ sample: ComparedPacks) {
        let assessment = Assessment(sample.pack)
        var dice = Dice(seed: 57)
        for _ in 0..<150 {
            var findings = IndexedFindings(assessment.index)
            let good = Double.random(in: 0.1..<0.95, using: &dice)
            for number in assessment.index.paths.indices where !dice.chance(0.2) {
                findings[number] = dice.chance(good) ? .met : .unmet
            }
            let result = assessment.compute(findings, facts: Facts())
            let expected = Self.byTryingAll(assessment, findings, above: result.level)
            #expect(result.nextLevel?.needed.map(\.path) == expected?.map { assessment.index.paths[$0] })
        }
    }

    /// Tries sets in order of size, and sets of one size in the pack's order.
    static func byTryingAll(_ assessment: Assessment, _ findings: IndexedFindings, above level: Int) -> [Int]? {
        let open = findings.states.indices.filter { findings[$0] != .met }
        guard level < assessment.index.pack.levelRules.count else { return nil }
        for size in 1...max(1, open.count) {
            if let set = first(size, open[...], findings, { Self.level($0, assessment) > level }) { return set }
        }
        return nil
    }

    private static func level(_ findings: IndexedFindings, _ assessment: Assessment) -> Int {
        Tally(findings, assessment.index).schoolLevel(assessment.index.rules, .certain)
    }

    private static func first(
        _ size: Int, _ open: ArraySlice<Int>, _ findings: IndexedFindings, _ isEnough: (IndexedFindings) -> Bool
    ) -> [Int]? {
        if size == 0 { return isEnough(findings) ? [] : nil }
        for place in open.indices where open.distance(from: place, to: open.endIndex) >= size {
            var raised = findings
            raised[open[place]] = .met
            if let rest = first(size - 1, open[(place + 1)...], raised, isEnough) { return [open[place]] + rest }
        }
        return nil
    }
}
