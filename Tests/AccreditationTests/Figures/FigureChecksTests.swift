import Accreditation
import Criteria
import Testing

@Suite struct FigureChecksTests {
    /// What is typed, and the checks that object, as `severity check place`.
    private static let examples: [([String: String], [String])] = [
        (["pupils/total": "100", "pupils/female": "52"], []),
        (["pupils/total": "100", "pupils/female": "152"], ["hard not-above pupils/female"]),
        (["pupils/female": "152"], []),
        (
            [
                "pupils/total": "100", "pupils/grade-1": "20", "pupils/grade-2": "20", "pupils/grade-3": "20",
                "pupils/grade-4": "20", "pupils/grade-5": "19",
            ], ["hard parts-make-whole pupils/total"]
        ),
        (["pupils/total": "100", "pupils/grade-1": "20", "pupils/grade-2": "20"], []),
        (
            ["pupils/total": "100", "pupils/grade-1": "60", "pupils/grade-2": "60"],
            ["hard parts-make-whole pupils/total"]
        ),
        (["results/completed-class": "100"], []),
        (["results/completed-class": "100,5"], ["hard impossible results/completed-class"]),
        (["information/founded/value": "2025"], []),
        (["information/founded/value": "2026"], ["hard impossible information/founded/value"]),
        (["2023-2024:pupils/total": "500", "pupils/total": "520"], []),
        (["2023-2024:pupils/total": "500", "pupils/total": "800"], ["soft jump pupils/total"]),
        (["2023-2024:classes/grade-1": "2", "classes/grade-1": "5"], []),
        (["2023-2024:pupils/day-boarders": "80", "pupils/day-boarders": "0"], ["soft zero pupils/day-boarders"]),
        (["2023-2024:pupils/day-boarders": "3", "pupils/day-boarders": "0"], []),
        (
            [
                "staff-now/teachers/total": "20", "staff-now/teachers/below-standard": "1",
                "staff-now/teachers/at-standard": "15", "staff-now/teachers/above-standard": "5",
            ], ["hard parts-make-whole staff-now/teachers/total"]
        ),
        (
            ["staff-now/teachers/total": "20", "staff-now/teachers/female": "21"],
            ["hard not-above staff-now/teachers/female"]
        ),
        // The year before the form's first one counts for jumps too.
        (["2019-2020:pupils/total": "100", "2020-2021:pupils/total": "300"], ["soft jump pupils/total"]),
    ]

    @Test(arguments: examples.indices) func problemsAreFoundBesideTheirCell(_ index: Int) throws {
        let (typed, expected) = FigureChecksTests.examples[index]
        let figures = try FigureSamples.figures(typed, try FigureSamples.form())
        let found = figures.problems().map { "\($0.severity) \($0.check.rawValue) \($0.place.key)" }
        #expect(found == expected)
    }

    @Test func messagesNameTheNumbers() throws {
        let figures = try FigureSamples.figures(
            ["pupils/total": "1100", "pupils/female": "1152"], try FigureSamples.form())
        let problem = try #require(figures.problems().first)
        #expect(
            problem.message
                == "Số học sinh nữ không được lớn hơn tổng số học sinh. Đang ghi 1.152 so với 1.100.")
    }

    @Test func aConfirmationHoldsForTheseNumbersOnly() throws {
        let form = try FigureSamples.form()
        let marks = try ["800", "900"].map { now in
            try FigureSamples.figures(["2023-2024:pupils/total": "500", "pupils/total": now], form).problems()[0].mark
        }
        #expect(marks == ["jump:500:800", "jump:500:900"])
    }

    @Test func limitsDecideWhatIsUnlikely() throws {
        let figures = try FigureSamples.figures(
            ["2023-2024:pupils/total": "500", "pupils/total": "560"], try FigureSamples.form())
        #expect(figures.problems().isEmpty)
        #expect(figures.problems(FigureLimits(jumpPercent: 10)).map(\.check) == [.jump])
        #expect(figures.problems(FigureLimits(jumpPercent: 10, jumpAtLeast: 61)).isEmpty)
    }
}
