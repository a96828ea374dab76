public import Criteria

/// The findings of one school, or of one schooling level of it; a path that is absent is not yet rated.
public struct Findings: Sendable, Hashable {
    /// What is known, by the printed address of the indicator.
    public var byPath: [IndicatorPath: IndicatorFinding]

    public init(_ byPath: [IndicatorPath: IndicatorFinding] = [:]) {
        self.byPath = byPath
    }

    /// The finding at this path; setting nil means not yet rated.
    public subscript(path: IndicatorPath) -> IndicatorFinding? {
        get { byPath[path] }
        set { byPath[path] = newValue }
    }
}

/// The findings of one schooling level (cấp học) of a school that has several.
public struct SchoolingLevelFindings: Sendable, Hashable {
    /// The identifier that the pack declares: `lower-secondary`.
    public var schoolingLevel: String
    /// Its findings.
    public var findings: Findings

    public init(schoolingLevel: String, findings: Findings) {
        self.schoolingLevel = schoolingLevel
        self.findings = findings
    }
}

/// Everything that a dossier rates.
public enum DossierFindings: Sendable, Hashable {
    /// The school as one.
    case whole(Findings)
    /// Each schooling level apart; only packs that declare schooling levels accept it.
    case parts([SchoolingLevelFindings])
}
