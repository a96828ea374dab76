import Criteria
import Foundation
import TestSupport
import Testing

/// Examples/borders.json: what each criterion reaches, mandatory ones and others in the pack's order (`-` is not
/// rated), and what `accreditation assess` has to say.
@Suite("accreditation assess at the borders of the level rule")
struct LevelBordersTests {
    static let packs = TestStandards.real.packs.filter { $0.criteria.contains(where: \.isMandatory) }
    static let examples = BorderExamples.read()

    @Test func thereAreExamples() {
        #expect(Self.packs.count == 3)
        #expect(Self.examples.single.count >= 20)
        #expect(Self.examples.parts.count >= 6)
    }

    @Test(arguments: packs.map(\.id), examples.single)
    func single(_ id: String, _ example: BorderExamples.Example) throws {
        let pack = try #require(TestStandards.real.pack(id))
        let found = try assess(["findings": try #require(example.ratings).findings(in: pack)], example, pack)
        try compare(found, example, pack)
    }

    @Test(arguments: examples.parts)
    func parts(_ example: BorderExamples.Example) throws {
        let pack = try #require(Self.packs.first { $0.schoolingLevels != nil })
        let parts = try #require(example.parts)
        let input = try parts.map {
            ["schoolingLevel": $0.schoolingLevel, "findings": try $0.ratings.findings(in: pack)] as [String: Any]
        }
        let found = try assess(["parts": input], example, pack)
        try compare(found, example, pack)
        let results = try #require(found["parts"] as? [[String: Any]])
        #expect(results.map { $0["schoolingLevel"] as? String } == parts.map(\.schoolingLevel))
        #expect(results.map { $0["level"] as? Int } == parts.map(\.level))
    }

    private func assess(
        _ input: [String: Any], _ example: BorderExamples.Example, _ pack: RulePack
    ) throws -> [String: Any] {
        var input = input
        input["pack"] = pack.id
        input["facts"] = example.facts.json
        let text = String(decoding: try JSONSerialization.data(withJSONObject: input), as: UTF8.self)
        let run = try CommandRun(["assess", "-", "--json"], input: text)
        #expect(run.status == 0, "\(run.complaints)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private func compare(_ found: [String: Any], _ example: BorderExamples.Example, _ pack: RulePack) throws {
        #expect(found["level"] as? Int == example.level)
        #expect(found["highestPossible"] as? Int == example.highestPossible)
        #expect((found["nextLevel"] as? [String: Any])?["needed"] as? [String] == example.needed)
        #expect(found["accreditationGrade"] is NSNull)
        guard pack.nationalStandard != nil else {
            #expect(found["nationalStandard"] is NSNull)
            return
        }
        let standard = try #require(found["nationalStandard"] as? [String: Any])
        #expect(standard["degree"] as? Int == example.degree)
        #expect(standard["missing"] as? [String] == example.missing)
    }
}
