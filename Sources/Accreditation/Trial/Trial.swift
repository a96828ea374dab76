public import Criteria

/// A scratch copy of a dossier's ratings: what would come out if some of them were different. Nothing of it is kept.
public struct Trial: Sendable, Hashable {
    /// The council's own findings, by sheet.
    public let real: Findings
    /// The council's own facts.
    public let realFacts: Facts
    /// The findings that are tried, by sheet.
    public private(set) var findings: Findings
    /// The facts that are tried.
    public var facts: Facts

    /// A copy in which nothing is changed yet.
    public init(_ findings: Findings, facts: Facts) {
        real = findings
        realFacts = facts
        self.findings = findings
        self.facts = facts
    }

    /// Tries another rating; the council's own one keeps its answers requirement by requirement.
    ///
    /// - Parameter finding: nil for not yet rated.
    public mutating func rate(_ path: IndicatorPath, _ finding: Finding?) {
        findings[path] = real[path]?.finding == finding ? real[path] : finding.map(IndicatorFinding.whole)
    }

    /// What is tried at this path; nil for not yet rated.
    public func finding(_ path: IndicatorPath) -> Finding? { findings[path]?.finding }

    /// Whether something else than the council's own rating is tried here.
    public func isChanged(_ path: IndicatorPath) -> Bool { findings[path]?.finding != real[path]?.finding }
}
