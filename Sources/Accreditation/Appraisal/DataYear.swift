public import Criteria

/// A school year for which the system has a handed-in report and reviews of the improvement plan.
public struct DataYear: Sendable, Hashable {
    public var year: SchoolYear
    public var dossier: DossierID
    public var submittedOn: Day
    /// The hash of what was handed in.
    public var contentHash: String
    /// How many reviews of the plan have a result.
    public var reviews: Int

    public init(year: SchoolYear, dossier: DossierID, submittedOn: Day, contentHash: String, reviews: Int) {
        self.year = year
        self.dossier = dossier
        self.submittedOn = submittedOn
        self.contentHash = contentHash
        self.reviews = reviews
    }
}

/// What a council's settled ratings amount to.
public struct AppraisedLevel: Sendable, Hashable {
    public var level: Int
    /// SHA-256 of the ratings.
    public var ratingsHash: String

    public init(level: Int, ratingsHash: String) {
        self.level = level
        self.ratingsHash = ratingsHash
    }
}
