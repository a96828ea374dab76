import Criteria
import Testing

@testable import Accreditation

@Suite("What stands under another pack")
struct CarryOverPlanTests {
    private let old = ComparedPacks.real[0]

    @Test func theSamePackLetsEverythingStand() {
        let plan = CarryOverPlan(from: old, to: old)
        #expect(plan.criteria == Set(old.rated.map(\.code)))
        #expect(plan.indicators == plan.ticked)
        #expect(plan.keepsCodes)
        #expect(plan.keeps(field: "strengths", of: old.rated[0].code))
    }

    @Test func anotherIdentifierUnderTheSameCodeDoesNotStand() {
        var new = old
        new.standards[0].criteria[0].levels[0].indicators[0].id = "something-else"
        let code = old.criteria[0].code
        let level = old.criteria[0].levels[0]
        let plan = CarryOverPlan(from: old, to: new)
        let gone = IndicatorPath(
            criterion: code, level: level.number, indicator: level.indicators[0].code)
        #expect(!plan.indicators.contains(gone))
        #expect(plan.indicators.count == CarryOverPlan(from: old, to: old).indicators.count - 1)
        #expect(plan.keeps(field: "present/\(level.number)", of: code))
    }

    @Test func textsOfPapersStandWithWhatTheyAreAbout() throws {
        let same = CarryOverPlan(from: old, to: old).papers.places
        var new = old
        new.standards[0].criteria[0].levels[0].indicators[0].id = "something-else"
        new.standards[1].id = "another-standard"
        new.papers[1].parts.removeAll { $0.id == "training" }
        let places = CarryOverPlan(from: old, to: new).papers.places
        let (criterion, level) = (old.criteria[0], old.criteria[0].levels[0])
        let path = "\(criterion.code)/\(level.number)/\(level.indicators[0].code)"
        let gone =
            ["question", "place", "remarks"].map { "breakdown/text/breakdown/\(path)/\($0)" }
            + ["opening", "conclusion"].map { "report/text/standards/\(old.standards[1].code)/\($0)" }
            + ["plan/text/training"]
        #expect(same.subtracting(places) == Set(gone))
        #expect(places.contains("plan/detail/recipients") && !places.contains("plan/detail/number"))
    }

    @Test func otherRequirementsLoseTheirTicksOnly() {
        var new = old
        new.standards[0].criteria[0].levels[0].indicators[0].requirements.removeLast()
        let plan = CarryOverPlan(from: old, to: new)
        #expect(plan.indicators.subtracting(plan.ticked).count == 1)
    }

    @Test func aLevelThatWentAwayTakesItsTextWithIt() {
        var new = old
        let code = old.criteria[0].code
        let last = new.standards[0].criteria[0].levels.removeLast()
        let plan = CarryOverPlan(from: old, to: new)
        #expect(!plan.keeps(field: "present/\(last.number)", of: code))
        #expect(plan.keeps(field: "weaknesses", of: code))
    }

    @Test func clausesHaveTextsOfTheirOwn() throws {
        let group = try #require(old.schoolWide.first)
        let level = try #require(group.levels.first)
        let plan = CarryOverPlan(from: old, to: old)
        #expect(plan.keeps(field: "present/\(level.number)/1", of: group.code))
        #expect(!plan.keeps(field: "present/\(level.number)/99", of: group.code))
    }

    @Test func anotherPatternOfCodesKeepsEvidenceBack() {
        var new = old
        new.evidenceCode.pattern = "MC.{standard}.{criterion}.{serial:2}"
        #expect(!CarryOverPlan(from: old, to: new).keepsCodes)
    }
}
