public import Criteria

public import struct Foundation.UUID

/// A grade or a degree that a school was given: one line of the register of recognitions.
public struct Certificate: Sendable, Hashable {
    /// What was recognised.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An accreditation grade (cấp độ kiểm định chất lượng giáo dục).
        case accreditation
        /// A degree of the national standard (mức độ đạt chuẩn quốc gia).
        case nationalStandard = "national-standard"

        /// The Vietnamese name.
        public var title: String {
            switch self {
            case .accreditation: "Kiểm định chất lượng giáo dục"
            case .nationalStandard: "Đạt chuẩn quốc gia"
            }
        }

        /// What its numbers are called.
        public var rankTitle: String {
            switch self {
            case .accreditation: "Cấp độ"
            case .nationalStandard: "Mức độ"
            }
        }
    }

    public var id: UUID
    /// The school that received it; it stays there for good.
    public var school: UnitID
    /// The school's kind in the packs' words.
    public var schoolKind: String
    /// The school's name when it was issued.
    public var schoolName: String
    public var kind: Kind
    /// The grade or degree.
    public var rank: Int
    public var decision: DecisionNote
    /// The number printed on the paper; empty until it is written down.
    public var paperNumber: String
    /// The last day; nil where none is set.
    public var validUntil: Day?
    /// Whether the last day was read from the paper rather than counted from the decision.
    public var isEndPrinted: Bool
    /// Who signed; empty where the rules say it.
    public var issuedBy: String
    /// The legal text as a list names it; empty where the rule pack says it.
    public var basis: String
    /// The rule pack; nil for certificates of a list.
    public var packID: String?
    /// The dossier whose recorded outcome it is; nil for certificates of a list.
    public var dossier: DossierID?
    /// The decision that withdrew it; nil where none did.
    public var withdrawal: DecisionNote?
    /// Whether the school has a newer one of the same kind.
    public var isReplaced: Bool

    public init(
        id: UUID, school: UnitID, schoolKind: String, schoolName: String, kind: Kind, rank: Int,
        decision: DecisionNote, paperNumber: String = "", validUntil: Day?, isEndPrinted: Bool, issuedBy: String = "",
        basis: String = "", packID: String? = nil, dossier: DossierID? = nil, withdrawal: DecisionNote? = nil,
        isReplaced: Bool = false
    ) {
        self.id = id
        self.school = school
        self.schoolKind = schoolKind
        self.schoolName = schoolName
        self.kind = kind
        self.rank = rank
        self.decision = decision
        self.paperNumber = paperNumber
        self.validUntil = validUntil
        self.isEndPrinted = isEndPrinted
        self.issuedBy = issuedBy
        self.basis = basis
        self.packID = packID
        self.dossier = dossier
        self.withdrawal = withdrawal
        self.isReplaced = isReplaced
    }
}

/// The number and the day of a decision.
public struct DecisionNote: Sendable, Hashable {
    public var number: String
    public var day: Day

    public init(number: String, day: Day) {
        self.number = number
        self.day = day
    }
}
