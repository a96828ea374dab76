import Accreditation
import Criteria
import Testing

@Suite("Carrying answers to an amended pack")
struct AnswerCarryingTests {
    private let base: Chain.Stage
    private var content: DossierContent

    init() throws {
        base = try #require(ChainPacks.small)
        content = SampleContents.rated(base.pack)
    }

    private func amended(_ operations: String) throws -> RulePack {
        let text = """
            <amendment id="x" base="base" number="2" issued="2005-06-01" from="2005-09-01" article="Điều 1">
              <title>Sửa đổi mẫu</title>
              <provenance official-text="false" compared-with-signed-text="false">Không có thật.</provenance>
              \(operations)
            </amendment>
            """
        let (amendment, _) = AmendmentReader.read(Array(text.utf8), id: "x", name: "x", schema: ChainPacks.schema)
        let amended = try #require(amendment).apply(to: base.source, schema: ChainPacks.schema)
        #expect(amended.diagnostics.map(\.description) == [])
        return try #require(amended.pack)
    }

    private func carried(_ operations: String) throws -> CarriedContent {
        AnswerCarrying(from: base.pack, to: try amended(operations)).carry(content)
    }

    @Test func aRewordedRuleKeepsItsAnswerToBeConfirmed() throws {
        let carried = try carried("<replace id=\"c-plan-1-b-1\">Kế hoạch được niêm yết</replace>")
        #expect(carried.content.sheets == content.sheets)
        #expect(
            carried.toConfirm.map(\.description) == [
                "1.1 finding 1/b", "1.1 improvements ", "1.1 text present/1", "1.1 text strengths",
                "1.1 text weaknesses",
            ])
        #expect(carried.toAnswer.isEmpty && carried.setAside.isEmpty)
        #expect(carried.content.pack == "base+x")
    }

    @Test func aNewRequirementAsksForANewAnswer() throws {
        let carried = try carried("<add into=\"c-plan-1-b\"><requirement id=\"n\">Kế hoạch được ký</requirement></add>")
        #expect(carried.toAnswer.map(\.description) == ["1.1 finding 1/b"])
        #expect(carried.content.sheets["1.1"]?.findings["1/b"]?.verdict == nil)
        #expect(carried.content.sheets["1.1"]?.findings["1/b"]?.evidence == ["H1-1.1-01"])
        #expect(carried.setAside.map(\.reason) == [.extended])
        #expect(carried.setAside.first?.rating == content.sheets["1.1"]?.findings["1/b"])
    }

    @Test func eachPieceOfASplitRuleHasTheAnswer() throws {
        let carried = try carried(
            """
            <split id="c-plan-2-only">
              <indicator id="n1" code="a"><requirement id="n2">Có rà soát</requirement></indicator>
              <indicator id="n3" code="b"><requirement id="n4">Có điều chỉnh</requirement></indicator>
            </split>
            """)
        for piece in ["2/a", "2/b"] {
            #expect(carried.content.sheets["1.1"]?.findings[piece] == content.sheets["1.1"]?.findings["2/-"])
        }
        #expect(carried.toConfirm.filter { $0.kind == .finding }.map(\.detail) == ["2/a", "2/b"])
        #expect(carried.setAside.isEmpty)
    }

    @Test(arguments: [("met", "met", "met"), ("met", "unmet", "unmet"), ("met", nil, nil), ("unmet", nil, "unmet")])
    func mergedRulesCombineTheirAnswers(first: String?, second: String?, merged: String?) throws {
        var changed = self
        changed.content.sheets["1.1"]?.findings["1/a"] = SampleContents.rating(first, ["E1"])
        changed.content.sheets["1.1"]?.findings["1/b"] = second.map { SampleContents.rating($0, ["E2"]) }
        let carried = try changed.carried(
            """
            <merge ids="c-plan-1-a c-plan-1-b">
              <indicator id="n1" code="-"><requirement id="n2">Kế hoạch đúng quy định</requirement></indicator>
            </merge>
            """)
        let rating = carried.content.sheets["1.1"]?.findings["1/-"]
        #expect(rating?.verdict == merged)
        #expect(rating?.evidence == (second == nil ? ["E1"] : ["E1", "E2"]))
        #expect(carried.setAside.map(\.reason) == (second == nil ? [.merged] : [.merged, .merged]))
        #expect((merged == nil ? carried.toAnswer : carried.toConfirm).contains { $0.detail == "1/-" })
    }

    @Test func aWithdrawnRuleSetsItsAnswerAside() throws {
        let carried = try carried("<withdraw id=\"c-plan-1-b\"/>")
        let aside = try #require(carried.setAside.first)
        #expect(carried.setAside.count == 1)
        #expect(aside.place.description == "1.1 finding 1/b" && aside.reason == .withdrawn)
        #expect(aside.rating == content.sheets["1.1"]?.findings["1/b"])
        #expect(aside.wording == "Kế hoạch được công khai" && aside.packHash == base.pack.hash)
    }

    @Test func answersFollowARenumberedCriterion() throws {
        let carried = try carried(
            "<renumber id=\"c-library\" code=\"1.1\" before=\"c-plan\"/><renumber id=\"c-plan\" code=\"1.2\"/>")
        #expect(carried.content.sheets["1.2"] == content.sheets["1.1"])
        #expect(carried.content.sheets["1.1"] == content.sheets["1.2"])
        #expect(carried.toConfirm.isEmpty && carried.toAnswer.isEmpty && carried.setAside.isEmpty)
    }

    @Test func goingBackKeepsWhatWasDoneMeanwhile() throws {
        let new = try amended("<replace id=\"c-plan-1-b-1\">Kế hoạch được niêm yết</replace>")
        let carried = AnswerCarrying(from: base.pack, to: new).carry(content)
        let carrying = AnswerCarrying(from: new, to: base.pack)
        let move = ContentMove(before: content, after: carried.content)
        #expect(carrying.undo(move, now: carried.content).content == content)
        var worked = carried.content
        worked.sheets["1.1"]?.findings["1/b"]?.verdict = "unmet"
        let undone = carrying.undo(move, now: worked)
        #expect(undone.content.sheets["1.1"]?.findings["1/b"]?.verdict == "unmet")
        #expect(undone.content.sheets["1.2"] == content.sheets["1.2"])
        #expect(undone.setAside.map(\.reason) == [.superseded])
        #expect(undone.setAside.first?.rating == content.sheets["1.1"]?.findings["1/b"])
    }
}
