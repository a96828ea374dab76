/// What is known about an indicator; nil in its place means not yet rated, which is never shown as failed.
public enum Finding: String, Sendable, Hashable, CaseIterable {
    /// Đạt.
    case met
    /// Không đạt.
    case unmet
}

/// The answer to one requirement (nội hàm) of an indicator; nil in its place means not yet answered.
public enum RequirementAnswer: String, Sendable, Hashable, CaseIterable {
    case met
    case unmet
    /// Allowed only for a requirement that the pack marks optional.
    case notApplicable = "not-applicable"
}

/// How an indicator was rated: as a whole, or requirement by requirement in the pack's order.
public enum IndicatorFinding: Sendable, Hashable {
    case whole(Finding)
    case requirements([RequirementAnswer?])

    /// Met when every requirement is met or not applicable, unmet when one is unmet, else not yet rated.
    public var finding: Finding? {
        switch self {
        case .whole(let finding): finding
        case .requirements(let answers):
            answers.contains(.unmet) ? .unmet : answers.contains(nil) ? nil : .met
        }
    }
}
