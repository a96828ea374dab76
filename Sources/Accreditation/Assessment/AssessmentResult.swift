public import Criteria

/// What findings and facts amount to under a pack: what is certain, and what is still possible.
public struct AssessmentResult: Sendable, Hashable {
    /// The pack's identifier.
    public var pack: String
    /// The level of the school that is certain, counting what is not yet rated as not met; 0 for none.
    public var level: Int
    /// The level that is still possible, counting what is not yet rated as met.
    public var highestPossible: Int
    /// Whether no indicator is left unrated.
    public var isComplete: Bool
    /// Criteria in the pack's order; empty where schooling levels are rated apart.
    public var criteria: [CriterionResult]
    /// School-wide groups such as `level-4`; empty where schooling levels are rated apart.
    public var schoolWide: [CriterionResult]
    /// Each schooling level in the pack's order, where they are rated apart.
    public var parts: [SchoolingLevelResult]?
    /// The accreditation grade (cấp độ); nil where the pack has no grades.
    public var accreditationGrade: Int?
    /// The national standard; nil where the pack has none.
    public var nationalStandard: NationalStandardResult?
    /// The way to the next level; nil at the top.
    public var nextLevel: NextLevel?
}

/// The level of one criterion.
public struct CriterionResult: Sendable, Hashable {
    /// The printed code.
    public var code: String
    /// The level that is certain, at most the criterion's own top level; 0 for none.
    public var level: Int
    /// The level that is still possible, at most the criterion's own top level.
    public var highestPossible: Int
}

/// The result of one schooling level that is rated apart.
public struct SchoolingLevelResult: Sendable, Hashable {
    /// `lower-secondary`.
    public var schoolingLevel: String
    /// The level that is certain.
    public var level: Int
    /// The level that is still possible.
    public var highestPossible: Int
    /// Criteria in the pack's order.
    public var criteria: [CriterionResult]
    /// School-wide groups.
    public var schoolWide: [CriterionResult]
}

/// The degree of the national standard (mức độ đạt chuẩn quốc gia).
public struct NationalStandardResult: Sendable, Hashable {
    /// The degree; 0 while a condition is unmet or unknown.
    public var degree: Int
    /// What keeps the degree at 0: the level first, then facts.
    public var missing: [MissingCondition]
}

/// Something that the national standard asks for and that is unmet or unknown.
public enum MissingCondition: Sendable, Hashable {
    /// No degree is open to the school's level.
    case level
    /// A fact is false or unknown.
    case fact(SchoolFact)

    /// The word used in files: `level`, `cohortCompleted` …
    public var name: String {
        switch self {
        case .level: "level"
        case .fact(let fact): fact.rawValue
        }
    }
}

/// A smallest set of findings that leads to the next level.
public struct NextLevel: Sendable, Hashable {
    /// The next level.
    public var level: Int
    /// Findings that must become met, in the pack's order.
    public var needed: [NeededFinding]
}

/// A finding that must become met.
public struct NeededFinding: Sendable, Hashable, CustomStringConvertible {
    /// The schooling level, where they are rated apart.
    public var schoolingLevel: String?
    /// The indicator.
    public var path: IndicatorPath

    /// `1.1/1/c` or `lower-secondary:1.1/1/c`.
    public var description: String { (schoolingLevel.map { "\($0):" } ?? "") + path.description }
}
