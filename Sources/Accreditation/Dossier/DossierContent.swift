import Foundation

/// Everything that a council hands in, as one value: what the managing body reads, what its decision's hash covers.
///
/// The canonical form is JSON with sorted keys; the same content gives the same bytes.
public struct DossierContent: Sendable, Hashable, Codable {
    /// The rule pack's identifier and content hash.
    public var pack: String
    public var packHash: String
    public var schoolYear: String
    /// Schooling levels that are rated apart, in order; empty where the school is rated as one.
    public var parts: [String]
    public var facts: StatedFacts
    public var council: [Seat]
    /// Criterion sheets by sheet code: `1.1`, or `lower-secondary:1.1` where schooling levels are rated apart.
    public var sheets: [String: Sheet]
    public var evidence: [Piece]
    /// General assessments of standards: by the standard's code, after the schooling level where these are rated apart,
    /// and in it by the text's identifier. Nil, and absent in the canonical form, where there are none.
    public var standards: [String: [String: String]]?
    /// The improvement plan as a document of its own; nil, and absent in the canonical form, where there is none.
    public var plan: ImprovementPlan?
    /// The school's figures up to the assessed school year, in canonical form: by school year and in it by key, such as
    /// `2024-2025` and `classes/grade-1`. Nil, and absent in the canonical form, where there are none.
    public var figures: [String: [String: String]]?
    /// The official figures by school year, where a year has some. Nil, and absent in the canonical form, where none.
    public var official: [String: OfficialYear]?
    /// Conditions that the school has stated to hold, in order. Nil, and absent in the canonical form, where none.
    public var conditions: [String]?

    public init(
        pack: String, packHash: String, schoolYear: String, parts: [String] = [], facts: StatedFacts,
        council: [Seat], sheets: [String: Sheet], evidence: [Piece]
    ) {
        self.pack = pack
        self.packHash = packHash
        self.schoolYear = schoolYear
        self.parts = parts
        self.facts = facts
        self.council = council
        self.sheets = sheets
        self.evidence = evidence
    }

    /// Facts that recognitions ask for; nil where unknown.
    public struct StatedFacts: Sendable, Hashable, Codable {
        public var cohortCompleted: Bool?
        public var yearsOfData: Int?
        public var facilitiesConfirmed: Bool?

        public init(cohortCompleted: Bool? = nil, yearsOfData: Int? = nil, facilitiesConfirmed: Bool? = nil) {
            self.cohortCompleted = cohortCompleted
            self.yearsOfData = yearsOfData
            self.facilitiesConfirmed = facilitiesConfirmed
        }
    }

    /// A seat in the council.
    public struct Seat: Sendable, Hashable, Codable {
        public var person: PersonID
        public var name: String
        public var post: String
        public var role: String

        public init(person: PersonID, name: String, post: String, role: String) {
            self.person = person
            self.name = name
            self.post = post
            self.role = role
        }
    }

    /// One criterion's sheet.
    public struct Sheet: Sendable, Hashable, Codable {
        /// By `level/indicator`.
        public var findings: [String: Rating]
        /// By field: `present/1`, `strengths`, `weaknesses`; of clauses `present/4/1`, `strengths/4/1`.
        public var texts: [String: String]
        public var improvements: [Improvement]

        public init(
            findings: [String: Rating] = [:], texts: [String: String] = [:], improvements: [Improvement] = []
        ) {
            self.findings = findings
            self.texts = texts
            self.improvements = improvements
        }
    }

    /// The council's rating of one indicator.
    public struct Rating: Sendable, Hashable, Codable {
        /// `met` or `unmet`; nil where requirements are ticked or nothing is rated.
        public var verdict: String?
        /// One answer per requirement: `met`, `unmet`, `not-applicable` or empty.
        public var requirements: [String]?
        public var ratedBy: PersonID
        public var ratedByName: String
        /// Seconds since 1970.
        public var ratedAt: Int
        /// Codes of the evidence that is linked, in order.
        public var evidence: [String]
        /// Why it was found met against the school's figures. Nil, and absent in the canonical form, where nothing was
        /// said.
        public var reason: FigureReason?

        public init(
            verdict: String?, requirements: [String]?, ratedBy: PersonID, ratedByName: String, ratedAt: Int,
            evidence: [String]
        ) {
            self.verdict = verdict
            self.requirements = requirements
            self.ratedBy = ratedBy
            self.ratedByName = ratedByName
            self.ratedAt = ratedAt
            self.evidence = evidence
        }
    }

    /// One entry of an improvement plan.
    public struct Improvement: Sendable, Hashable, Codable {
        /// On the sheet of school-wide clauses the clause that it belongs to; empty on other sheets.
        public var clause: String
        public var measure: String
        public var responsible: String
        public var resources: String
        public var due: String

        public init(
            clause: String = "", measure: String, responsible: String, resources: String, due: String
        ) {
            self.clause = clause
            self.measure = measure
            self.responsible = responsible
            self.resources = resources
            self.due = due
        }
    }

    /// One piece of evidence.
    public struct Piece: Sendable, Hashable, Codable {
        /// The registered piece, for links.
        public var id: EvidenceID
        public var code: String
        public var name: String
        public var number: String
        /// ISO days; nil where unknown.
        public var issuedOn: String?
        public var issuer: String
        /// SHA-256 of the newest revision of each file, in order.
        public var files: [String]

        public init(
            id: EvidenceID, code: String, name: String, number: String, issuedOn: String?, issuer: String,
            files: [String]
        ) {
            self.id = id
            self.code = code
            self.name = name
            self.number = number
            self.issuedOn = issuedOn
            self.issuer = issuer
            self.files = files
        }
    }
}
