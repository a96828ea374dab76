public import Accreditation
import Criteria

/// What a finding that was just saved amounts to.
public struct SavedFinding: Sendable, Hashable {
    /// The version to send along with the next change.
    public let version: Int
    /// The criterion's level, certain and still possible.
    public let criterion: CriterionResult
    /// The first level that the criterion has.
    public let firstLevel: Int
    /// Levels of the criterion that wait for the one below.
    public let gates: [LevelGate]
    /// The school's level, certain and still possible.
    public let school: DossierProgress
    /// The criterion with the code of its sheet.
    let sheet: Criterion
    /// How many requirements the indicator has, where each is judged; nil where indicators are judged.
    public let requirements: Int?
    /// Whether a threshold of the indicator names a figure.
    public let namesFigures: Bool

    /// The indicators of one of the criterion's levels.
    public func indicators(at level: Int) -> [String] { sheet.level(level)?.indicators.map(\.code) ?? [] }
}

/// How far the council has come.
public struct DossierProgress: Sendable, Hashable {
    /// Indicators that are rated.
    public var rated: Int
    /// Indicators that the rule pack has.
    public var total: Int
    /// The level that is certain; 0 for none.
    public var level: Int
    /// The level that is still possible.
    public var highestPossible: Int

    public init(rated: Int, total: Int, level: Int, highestPossible: Int) {
        self.rated = rated
        self.total = total
        self.level = level
        self.highestPossible = highestPossible
    }
}
