public import Criteria

/// What members found on one indicator, once all of them have handed in.
public struct Agreement: Sendable, Hashable {
    public var findings: [Finding]

    public init(_ findings: [Finding]) {
        self.findings = findings
    }

    /// What all of them found; nil where they differ or nobody rated.
    public var common: Finding? {
        guard let first = findings.first, findings.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    /// Whether the team's rating has to be explained: members differ, or the team departs from all of them.
    public func needsReason(for team: Finding) -> Bool { common != team }
}

/// What is still missing on a sheet before it can be handed in or settled.
public enum SheetCompleteness {
    /// Indicators of a criterion that have no finding, in the pack's order.
    public static func missing(in criterion: Criterion, rated: Set<IndicatorPath>) -> [IndicatorPath] {
        criterion.paths.filter { !rated.contains($0) }
    }
}
