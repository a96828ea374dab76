import Criteria

extension AnswerPlaces {
    /// Where a row of the general assessments or of the improvement plan goes: a text with its standard, an issue with
    /// the codes that it names, a review with its calendar entry.
    func places(ofDocument row: AnswerRow) -> [[String: String]] {
        switch row.kind {
        case .assessment(let standard, let field):
            guard new.report?.standardText(field) != nil, let code = follow(standard, standards) else { return [] }
            return [["standard": code, "field": field]]
        case .issue(_, let standard):
            // An issue stays in the plan; what it names keeps its code where that was withdrawn.
            return [
                [
                    "standard": follow(standard, standards) ?? standard,
                    "criterion": follow(row.criterion, criteria) ?? row.criterion,
                ]
            ]
        case .review(let period):
            let isHeld = new.improvementPlan?.reviewPeriods.contains { $0.entry == period } ?? false
            return isHeld && new.calendar.contains { $0.id == period } ? [["period": period]] : []
        default: return []
        }
    }

    /// The new code, after the same schooling level; nil for nowhere.
    private func follow(_ code: String, _ codes: [String: String]) -> String? {
        codes[SheetCode.printed(code)].map { SheetCode(part: SheetCode.part(of: code), criterion: $0).description }
    }
}
