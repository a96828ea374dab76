import Criteria
import Testing

@testable import Accreditation

@Suite struct StandardResultTests {
    private let pack = SamplePacks.everyCriterion([[2, 1, 1], [1, 1]], clauses: 2)

    private func standard(_ content: DossierContent) throws -> StandardResult {
        let result = try Assessment(pack).compute(.whole(content.findings), facts: Facts())
        return try #require(result.standards(of: pack, content.findings).first)
    }

    @Test func aCriterionWithoutATextAtALevelCountsWithItsHighest() throws {
        let standard = try standard(SampleContents.rated(pack))
        #expect(standard.level == 3)
        #expect(standard.rated == 6)
        #expect(standard.met == 6)
    }

    @Test func theLowestCriterionDecides() throws {
        var content = SampleContents.rated(pack)
        content.sheets["1.2"]?.findings["2/-"] = SampleContents.rating("unmet")
        content.sheets["1.1"]?.findings["3/-"] = nil
        let standard = try standard(content)
        #expect(standard.level == 1)
        #expect(standard.highestPossible == 1)
        #expect(standard.indicators == 6)
        #expect(standard.rated == 5)
        #expect(standard.met == 4)
    }

    @Test func theFileHoldsTheResultAndWhatStandsBehindIt() throws {
        var content = SampleContents.rated(pack)
        content.evidence = [SampleContents.piece("H1-1.1-01", files: [String(repeating: "a", count: 64)])]
        let proofs = try content.proofs(Assessment(pack))
        let json = ResultFile.json(proofs, content, submission: nil)
        guard case .object(let members) = json else { throw NoObject() }
        #expect(
            members.map(\.key) == [
                "pack", "level", "highestPossible", "complete", "criteria", "accreditationGrade",
                "nationalStandard", "nextLevel", "proof", "schoolYear", "people", "submission", "records", "seal",
            ])
        let text = JSONWriter.text(json)
        #expect(text.contains("\"ratedAt\": \"2023-11-14T22:13:20Z\""))
        #expect(text.contains(String(repeating: "a", count: 64)))
        #expect(text.contains("\"1.1/1/a\": {"))
    }

    private struct NoObject: Error {}
}
