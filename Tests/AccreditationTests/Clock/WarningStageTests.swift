import Accreditation
import Criteria
import Testing

/// When somebody is told, and when something may close.
@Suite struct WarningStageTests {
    private let plan = WarningPlan(before: [7, 2], after: [1, 7])

    @Test(
        arguments: [
            ("2025-03-01", nil), ("2025-03-10", 7), ("2025-03-14", 7), ("2025-03-15", 2), ("2025-03-17", 2),
            ("2025-03-18", -1), ("2025-03-23", -1), ("2025-03-24", -7), ("2025-12-31", -7),
        ] as [(String, Int?)])
    func theLatestStageThatHasComeIsDue(today: String, stage: Int?) throws {
        let last = try #require(Day(iso: "2025-03-17"))
        #expect(plan.stage(for: last, on: try #require(Day(iso: today))) == stage)
    }

    @Test(arguments: [
        ("2025-03-18", ["2025-03-10", "2025-03-15"], true), ("2025-03-17", ["2025-03-10", "2025-03-15"], false),
        ("2025-03-18", ["2025-03-10"], false), ("2025-03-18", ["2025-03-10", "2025-03-10"], false),
        ("2025-03-18", ["2025-03-10", "2025-03-19"], false), ("2025-04-30", [], false),
        ("2025-03-19", ["2025-03-18", "2025-03-19"], true),
    ])
    func nothingClosesBeforeTwoNoticesOnDaysOfTheirOwn(today: String, sent: [String], closes: Bool) throws {
        let last = try #require(Day(iso: "2025-03-17"))
        let closing = ClosingRule.mayClose(
            last: last, noticedOn: sent.compactMap { Day(iso: $0) }, today: try #require(Day(iso: today)))
        #expect(closing == closes)
    }
}
