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

@Suite("School years and their days")
struct SchoolYearDayTests {
    @Test(arguments: [("2025-08-31", 2024), ("2025-09-01", 2025), ("2026-03-09", 2025), ("2026-12-31", 2026)])
    func aDayBelongsToOneYear(_ day: String, _ year: Int) throws {
        #expect(SchoolYear(of: try #require(Day(iso: day))).start == year)
    }

    @Test func todayDecidesWhileTheYearRunsElseItsFirstDay() throws {
        let today = try #require(Day(iso: "2026-03-09"))
        #expect(SchoolYear(start: 2025).decidingDay(today: today) == today)
        #expect(SchoolYear(start: 2024).decidingDay(today: today).description == "2024-09-01")
        #expect(SchoolYear(start: 2026).decidingDay(today: today).description == "2026-09-01")
    }
}
