public import Criteria

/// A certificate as a line of a list from elsewhere says it.
public struct ListedCertificate: Sendable, Hashable {
    public var school: UnitID
    /// The school's name as the line has it, else its present one.
    public var schoolName: String
    public var kind: Certificate.Kind
    public var rank: Int
    public var decision: DecisionNote
    public var paperNumber: String
    public var validUntil: Day
    /// Whether the line gives the last day; it then wins over any counted one.
    public var isEndPrinted: Bool
    public var issuedBy: String
    public var basis: String
    /// Where it stands in the file, such as `Trang 1 · A7`.
    public var place: String

    public init(
        school: UnitID, schoolName: String, kind: Certificate.Kind, rank: Int, decision: DecisionNote,
        paperNumber: String, validUntil: Day, isEndPrinted: Bool, issuedBy: String, basis: String, place: String
    ) {
        self.school = school
        self.schoolName = schoolName
        self.kind = kind
        self.rank = rank
        self.decision = decision
        self.paperNumber = paperNumber
        self.validUntil = validUntil
        self.isEndPrinted = isEndPrinted
        self.issuedBy = issuedBy
        self.basis = basis
        self.place = place
    }

    /// What makes two lines one certificate.
    public struct Key: Sendable, Hashable {
        public var school: UnitID
        public var kind: Certificate.Kind
        public var decision: DecisionNote

        public init(school: UnitID, kind: Certificate.Kind, decision: DecisionNote) {
            self.school = school
            self.kind = kind
            self.decision = decision
        }
    }

    public var key: Key { Key(school: school, kind: kind, decision: decision) }

    /// What a line says otherwise than the register does, in Vietnamese; empty where they agree. What the line leaves
    /// out is no difference.
    public func differences(from known: Certificate) -> [String] {
        var found: [String] = []
        if rank != known.rank { found.append("\(kind.rankTitle.lowercased()) \(known.rank)") }
        if isEndPrinted, validUntil != known.validUntil {
            found.append("hết hạn \(known.validUntil?.vietnamese ?? "không ghi")")
        }
        if !paperNumber.isEmpty, paperNumber != known.paperNumber {
            found.append(known.paperNumber.isEmpty ? "chưa có số giấy" : "số giấy \(known.paperNumber)")
        }
        return found
    }
}
