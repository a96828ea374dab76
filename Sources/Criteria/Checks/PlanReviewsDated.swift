/// Every review of the improvement plan names an entry of the calendar, each another one.
enum PlanReviewsDated: PackCheck {
    static let name = CheckName.planReviewsDated

    static func problems(in pack: RulePack) -> [Diagnostic] {
        guard let plan = pack.improvementPlan else { return [] }
        let entries = Set(pack.calendar.map(\.id))
        let undated = plan.reviewPeriods.filter { !entries.contains($0.entry) }.map {
            let sentence = "The calendar has no entry \($0.entry) for the review \"\($0.title)\""
            return error("\(sentence); add it there or name another.", at: $0.source)
        }
        let doubled = plan.reviewPeriods.secondOccurrences(by: \.entry).map {
            error("There is already a review at \($0.entry); name another calendar entry.", at: $0.source)
        }
        return undated + doubled
    }
}
