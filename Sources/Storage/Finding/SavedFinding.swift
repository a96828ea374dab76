public import Accreditation

/// What a finding that was just saved amounts to.
public struct SavedFinding: Sendable, Hashable {
    /// The version to send along with the next change.
    public let version: Int
    /// The criterion's level, certain and still possible.
    public let criterion: CriterionResult
    /// The first level that the criterion has.
    public let firstLevel: Int
    /// The school's level, certain and still possible.
    public let school: DossierProgress
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
