import Accreditation
import Criteria
import Testing

@Suite("Scripts/check-proof computes every result again")
struct CheckProofTests {
    static let packs = Repository.standards.packs.map(\.id)
    /// 10,000 over all packs together.
    static let count = FullSize.pick((10_000 + packs.count - 1) / packs.count, reduced: 30)
    private static let batch = 100

    @Test("and finds no difference on random dossiers", arguments: packs)
    func agree(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        let assessment = Assessment(pack)
        var dice = Dice(seed: 57)
        var seen: Set<Int> = []
        var checked = 0
        while checked < Self.count {
            var results: [String] = []
            for _ in 0..<min(Self.batch, Self.count - checked) {
                let proofs = try ProofBuilder(assessment, dice.dossier(pack), facts: dice.facts())
                seen.insert(proofs.result.level)
                results.append(JSONWriter.line(proofs.json))
            }
            let answer = try Checker.check(results)
            try #require(answer.lines == ["\(results.count) checked, 0 refused"])
            #expect(answer.accepted)
            checked += results.count
        }
        #expect(seen.count > 1)
        if FullSize.isAsked { #expect(seen == Set(0...pack.levelRules.count)) }
    }

    @Test("and accepts the file of a result page, written over many lines", arguments: packs)
    func dossier(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        var dice = Dice(seed: 4)
        let parts = pack.schoolingLevels?.entries.map(\.id) ?? []
        for content in [dice.content(pack), dice.content(pack, parts: parts)] {
            let proofs = try content.proofs(Assessment(pack))
            let text = JSONWriter.text(ResultFile.json(proofs, content, submission: nil))
            #expect(text.contains("\"role\": \"chair\""))
            let answer = try Checker.check([text.split(separator: "\n").joined()])
            #expect(answer.lines == ["1 checked, 0 refused"])
        }
    }

    @Test("under the rules of its own pack only")
    func otherRules() throws {
        let pack = try #require(Repository.standards.packs.first)
        var dice = Dice(seed: 5)
        let proofs = try ProofBuilder(Assessment(pack), dice.dossier(pack), facts: Facts())
        let answer = try Checker.check([JSONWriter.line(proofs.json)], standards: "/nowhere")
        #expect(!answer.accepted)
        #expect(answer.lines.first?.contains("there is no pack /nowhere/\(pack.id)") == true)
    }
}
