import Testing

@testable import Criteria

@Suite struct ReportTextsFitTests {
    private func messages(_ change: (inout RulePack) -> Void) throws -> [String] {
        var pack = try #require(try SamplePacks(CheckName.reportTextsFit.rawValue, "good").packs.first)
        change(&pack)
        return ReportTextsFit.problems(in: pack).map(\.message)
    }

    @Test func aPlanNeedsAReport() throws {
        #expect(try messages { $0.report = nil }.first?.hasPrefix("There is an improvement plan but no report") == true)
        #expect(
            try messages {
                $0.report = nil
                $0.improvementPlan = nil
            }.isEmpty)
    }

    @Test func textsPerStandardBelongToReportsPerStandard() throws {
        #expect(try messages { $0.report?.place = .criterion }.count == 4)
        #expect(try messages { $0.report?.standardTexts = [] }.count == 1)
    }

    @Test func theFormsAreReadAsWritten() throws {
        let pack = try #require(try SamplePacks(CheckName.planColumnsFit.rawValue, "good").packs.first)
        let (report, plan) = (try #require(pack.report), try #require(pack.improvementPlan))
        #expect(report.standardTexts.map(\.id) == ["strengths", "limits", "trend", "priorities"])
        #expect(report.standardTexts.filter(\.listsIssues).map(\.id) == ["priorities"])
        #expect(report.standardTexts[0].citation.description == "Mẫu số 1 Phụ lục V")
        #expect(plan.actions.columns.count == 10 && plan.issues.columns.count == 6 && plan.mostIssues == 7)
        #expect(plan.states.map(\.isDone) == [false, false, true])
        #expect(plan.reviewPeriods.map(\.entry) == ["plan-review-semester-1", "plan-review-year"])
        #expect(plan.preface[0].lines.map(\.heading).count { $0 == "Mục đích" } == 3)
        #expect(plan.closing.map(\.part.code) == ["VII", "VIII"])
    }
}
