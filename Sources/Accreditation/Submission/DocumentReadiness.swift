import Criteria

/// What is missing in the documents that a pack asks for beyond criterion sheets; all of it reminders but what was
/// carried over and not confirmed.
public struct DocumentReadiness: Sendable, Hashable {
    /// Texts of general assessments that are not written, by the standard's code; the field is the text's identifier.
    public var missingTexts: [SubmissionReadiness.MissingText]
    /// Whether the pack asks for an improvement plan and there is no issue in it yet.
    public var lacksPlan: Bool
    /// Places of issues, counted from 1, about which nothing is done.
    public var issuesWithoutAction: [Int]
    /// Texts of general assessments carried over from another year that nobody confirmed, by the standard's code.
    public var standardsToConfirm: [String: Int]
    /// Rows of the plan carried over from another year that nobody confirmed.
    public var planToConfirm: Int

    init(
        _ content: DossierContent, _ standards: [Standard], pack: RulePack, standardsToConfirm: [String: Int],
        planToConfirm: Int
    ) {
        missingTexts = standards.flatMap { standard -> [SubmissionReadiness.MissingText] in
            guard let form = pack.report else { return [] }
            return content.assessment(of: standard).missing(form).map { .init(criterion: standard.code, field: $0.id) }
        }
        let issues = content.plan?.issues ?? []
        lacksPlan = pack.improvementPlan != nil && issues.isEmpty
        issuesWithoutAction = issues.indices.filter { index in
            issues[index].actions.allSatisfy(\.row.isEmpty)
        }.map { $0 + 1 }
        self.standardsToConfirm = standardsToConfirm.filter { $0.value > 0 }
        self.planToConfirm = planToConfirm
    }
}
