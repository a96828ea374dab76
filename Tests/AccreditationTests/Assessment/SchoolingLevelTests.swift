import Criteria
import TestSupport
import Testing

@testable import Accreditation

@Suite("Schooling levels are rated apart; the school has the lowest")
struct SchoolingLevelTests {
    let assessment = Assessment(
        SamplePacks.counted(
            (0..<15).map { ($0 % 2 == 0, [1, 1]) }, atLeast: 5, schoolingLevels: ["lower-secondary", "upper-secondary"])
    )

    @Test func lowestOfRandomParts() throws {
        var dice = Dice(seed: 3)
        for _ in 0..<500 {
            let parts = (dice.findings(assessment.index), dice.findings(assessment.index))
            let lower = assessment.compute(parts.0, facts: Facts())
            let upper = assessment.compute(parts.1, facts: Facts())
            let dossier = DossierFindings.parts([
                .init(schoolingLevel: "upper-secondary", findings: parts.1.findings(assessment.index)),
                .init(schoolingLevel: "lower-secondary", findings: parts.0.findings(assessment.index)),
            ])
            let result = try assessment.compute(dossier, facts: Facts())
            #expect(result.level == min(lower.level, upper.level))
            #expect(result.highestPossible == min(lower.highestPossible, upper.highestPossible))
            #expect(result.isComplete == (lower.isComplete && upper.isComplete))
            #expect(result.parts?.map(\.schoolingLevel) == ["lower-secondary", "upper-secondary"])
            #expect(result.parts?.map(\.criteria) == [lower.criteria, upper.criteria])
            let needed =
                Self.needed(lower, "lower-secondary", above: result.level)
                + Self.needed(upper, "upper-secondary", above: result.level)
            #expect((result.nextLevel?.needed.map(\.description) ?? []) == (result.level == 2 ? [] : needed))
        }
    }

    private static func needed(_ part: AssessmentResult, _ name: String, above level: Int) -> [String] {
        part.level > level ? [] : part.nextLevel?.needed.map { "\(name):\($0.path)" } ?? []
    }

    @Test func refused() {
        let plain = Assessment(SamplePacks.counted([(true, [1, 1])], atLeast: 0))
        let part = SchoolingLevelFindings(schoolingLevel: "lower-secondary", findings: Findings())
        #expect(throws: AssessmentError.schoolingLevelsNotAllowed) {
            try plain.compute(.parts([part]), facts: Facts())
        }
        #expect(throws: AssessmentError.noSchoolingLevel) { try assessment.compute(.parts([]), facts: Facts()) }
        #expect(throws: AssessmentError.repeatedSchoolingLevel("lower-secondary")) {
            try assessment.compute(.parts([part, part]), facts: Facts())
        }
        let unknown = Findings([IndicatorPath(criterion: "9.9", level: 1, indicator: "a"): .whole(.met)])
        #expect(throws: AssessmentError.unknownIndicator("9.9/1/a")) {
            try assessment.compute(.whole(unknown), facts: Facts())
        }
    }
}
