/// Who may judge a school from outside, as the circular and usual practice have it.
public struct TeamForm: Sendable, Hashable {
    /// What a member has to fulfil, in the order of the file.
    public var qualifications: [Qualification]
    /// What the circular calls those who judge; nil where the file does not say.
    public var words: TeamWords?

    public init(qualifications: [Qualification], words: TeamWords? = nil) {
        self.qualifications = qualifications
        self.words = words
    }

    /// What the form asks of this kind; nil where it does not.
    public subscript(kind: QualificationKind) -> Qualification? { qualifications.first { $0.kind == kind } }
}

/// One thing that a member of a team has to fulfil.
public struct Qualification: Sendable, Hashable {
    public var kind: QualificationKind
    /// How many years at least; only of those that count years.
    public var years: Int?
    /// Where it stands; the article is empty for usual practice.
    public var citation: Citation
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed: Bool
    /// Whether whoever forms the team may take somebody all the same, with a recorded reason.
    public var isWaivable: Bool
    /// Where it is written down.
    public var source: SourceLocation

    public init(
        kind: QualificationKind, years: Int?, citation: Citation, isAssumed: Bool, isWaivable: Bool,
        source: SourceLocation
    ) {
        self.kind = kind
        self.years = years
        self.citation = citation
        self.isAssumed = isAssumed
        self.isWaivable = isWaivable
        self.source = source
    }
}

/// What a qualification is about; the raw value is the element in `procedure.xml`.
public enum QualificationKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Neither works nor ever worked at the school.
    case neverWorkedThere = "never-worked-there"
    /// Has worked in education for some years.
    case yearsInSector = "years-in-sector"
    /// Has been trained for external evaluation.
    case training
    /// Has no interest in the school's result.
    case noInterest = "no-interest"
    /// Is free on the days of the survey.
    case available
}
