import Testing

@testable import Accreditation
@testable import Criteria

@Suite struct DossierOutlineTests {
    private let pack = SamplePacks.counted(
        [(true, [1, 1]), (false, [1, 1])], atLeast: 1, schoolingLevels: ["primary", "lower", "upper"])

    @Test func listsEverySheetOfEachPartInOrder() {
        let outline = DossierOutline(pack, parts: ["lower", "upper"])
        #expect(outline.sheets.map(\.code) == ["lower:1.1", "lower:1.2", "upper:1.1", "upper:1.2"])
        #expect(outline.parts.map(\.title) == ["lower", "upper"])
        #expect(outline.parts[1].standards.map(\.code) == ["upper:1"])
    }

    @Test func aSchoolThatIsRatedAsOneHasPlainCodes() {
        #expect(DossierOutline(pack, parts: []).sheets.map(\.code) == ["1.1", "1.2"])
    }

    @Test func layingOutAgainChangesNothing() {
        let laidOut = pack.laidOut(for: ["lower", "upper"])
        #expect(laidOut.laidOut(for: ["lower", "upper"]) == laidOut)
        #expect(laidOut.printed == pack)
        #expect(laidOut.laidOut(for: []) == pack)
    }

    @Test func sheetCodesFindTheCriterionOfADeclaredLevelOnly() throws {
        #expect(pack.criterion("lower:1.2")?.title == pack.criterion("1.2")?.title)
        #expect(pack.criterion("lower:1.2")?.code == "lower:1.2")
        #expect(pack.criterion("preschool:1.2") == nil)
        #expect(pack.laidOut(for: ["lower", "upper"]).criterion("1.2") == nil)
        #expect(pack.indicator(try #require(IndicatorPath("lower:1.2/1/-"))) != nil)
    }

    @Test func partsFollowTheSchoolAndThePack() {
        #expect(pack.parts(of: ["upper", "lower"]) == ["lower", "upper"])
        #expect(pack.parts(of: ["upper"]).isEmpty)
        #expect(pack.parts(of: []).isEmpty)
        let single = SamplePacks.counted([(true, [1, 1])], atLeast: 0)
        #expect(single.parts(of: ["upper", "lower"]).isEmpty)
    }
}
