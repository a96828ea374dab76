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

    /// Whether a row that always stays names something that ended: was withdrawn, split or merged. Its codes are noted
    /// then even if they stay, because they may mean something else now and have to be the same again on the way back.
    func isStranded(_ row: AnswerRow) -> Bool {
        switch row.kind {
        case .issue(_, let standard): hasEnded(standard) || hasEnded(row.criterion)
        case .evidence: hasEnded(row.criterion)
        default: false
        }
    }

    private func hasEnded(_ code: String) -> Bool { !code.isEmpty && !enduring.contains(SheetCode.printed(code)) }

    /// The new code, after the same schooling level; nil for nowhere.
    private func follow(_ code: String, _ codes: [String: String]) -> String? {
        codes[SheetCode.printed(code)].map { SheetCode(part: SheetCode.part(of: code), criterion: $0).description }
    }
}
