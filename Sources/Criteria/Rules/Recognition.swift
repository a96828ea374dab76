/// A fact about the school that recognitions ask for and findings do not tell.
public enum SchoolFact: String, Sendable, Hashable, CaseIterable {
    /// At least one cohort has finished the programme.
    case cohortCompleted
    /// Enough school years in a row have data.
    case yearsOfData
    /// Facilities, equipment, safety and other legal conditions are confirmed.
    case facilitiesConfirmed
}

/// A condition on a fact.
public struct FactCondition: Sendable, Hashable {
    /// The fact.
    public var fact: SchoolFact
    /// The smallest number that satisfies a counted fact; nil for yes-or-no facts, which must be true.
    public var atLeast: Int?
    /// The article.
    public var citation: Citation

    public init(fact: SchoolFact, atLeast: Int?, citation: Citation) {
        self.fact = fact
        self.atLeast = atLeast
        self.citation = citation
    }
}

/// How long a recognition lasts and when it can be asked for again.
public struct Validity: Sendable, Hashable {
    /// Years from signing.
    public var years: Int
    /// Months before the end by which a renewal must be registered; nil where the circular is silent.
    public var renewalLeadMonths: Int?
    /// Years to wait before a higher one; nil where the circular is silent.
    public var yearsBeforeHigher: Int?
    /// How long to wait after a negative result; nil where the circular is silent.
    public var waitAfterRefusal: RefusalWait? = nil
    /// The article.
    public var citation: Citation
}

/// How long a school waits after a negative result.
public struct RefusalWait: Sendable, Hashable {
    /// In years.
    public var years: Int
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed: Bool
}

/// Something else that is said about a rule, for people to read.
public struct Remark: Sendable, Hashable {
    /// The text, in Vietnamese.
    public var text: String
    /// The article; nil where none is known.
    public var citation: Citation?
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed: Bool
    /// Where it is written down.
    public var source: SourceLocation
}

/// Accreditation grades (cấp độ kiểm định): the grade is the level, when the conditions hold.
public struct GradeRule: Sendable, Hashable {
    /// The authority that recognises, in Vietnamese.
    public var authority: String
    /// Facts that must hold.
    public var conditions: [FactCondition]
    /// Duration and waiting times.
    public var validity: Validity
    /// What else is said, such as who withdraws it.
    public var remarks: [Remark] = []
    /// The article.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation
}

/// Degrees of the national standard (mức độ đạt chuẩn quốc gia).
public struct NationalStandardRule: Sendable, Hashable {
    /// One degree and the school level that it needs.
    public struct Degree: Sendable, Hashable {
        /// The degree's number.
        public var number: Int
        /// The lowest school level.
        public var level: Int
        /// True where this is usual practice that was not read in a legal text.
        public var isAssumed = false
        /// The article.
        public var citation: Citation
    }
    /// The authority that recognises, in Vietnamese.
    public var authority: String
    /// Degrees ascending.
    public var degrees: [Degree]
    /// Facts that must hold for any degree.
    public var conditions: [FactCondition]
    /// Duration and waiting times.
    public var validity: Validity
    /// What else is said, such as who withdraws it.
    public var remarks: [Remark] = []
    /// Where it is written down.
    public var source: SourceLocation
}
