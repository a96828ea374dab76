public import Criteria

/// What is known about a piece of evidence when its health is judged.
public struct HealthPiece: Sendable, Hashable {
    public var id: EvidenceID
    public var code: String
    public var name: String
    public var isWithdrawn: Bool
    public var issuedOn: Day?
    public var periodFrom: Day?
    public var periodTo: Day?
    public var validUntil: Day?
    /// SHA-256 of the newest revision of each file.
    public var files: [String]
    /// What is wrong with files that cannot be read, in words.
    public var troubles: [String]
    /// Sheets that it serves.
    public var criteria: [String]
    public var verification: VerificationState

    public init(
        id: EvidenceID, code: String, name: String, isWithdrawn: Bool = false, issuedOn: Day? = nil,
        periodFrom: Day? = nil, periodTo: Day? = nil, validUntil: Day? = nil, files: [String] = [],
        troubles: [String] = [], criteria: [String] = [], verification: VerificationState = .none
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.isWithdrawn = isWithdrawn
        self.issuedOn = issuedOn
        self.periodFrom = periodFrom
        self.periodTo = periodTo
        self.validUntil = validUntil
        self.files = files
        self.troubles = troubles
        self.criteria = criteria
        self.verification = verification
    }

    /// Everything that is wrong with it.
    ///
    /// - Parameter shared: codes of other pieces with a file of this one.
    func problems(
        _ year: ClosedRange<Day>, _ today: Day, isCited: Bool, shared: [String]
    ) -> [EvidenceHealth.Problem] {
        var found: [(EvidenceHealth.Kind, String)] = troubles.map { (.unreadable, $0) }
        if files.isEmpty { found.append((.withoutFile, "")) }
        switch EvidenceValidity(until: validUntil, on: today) {
        case .valid: break
        case .expiring: found.append((.expiring, "đến \(validUntil?.vietnamese ?? "")"))
        case .expired: found.append((.expired, "từ sau ngày \(validUntil?.vietnamese ?? "")"))
        }
        if let words = outside(year) { found.append((.wrongYear, words)) }
        if !shared.isEmpty { found.append((.doubled, shared.joined(separator: ", "))) }
        if criteria.isEmpty { found.append((.unlinked, "")) }
        if !isCited { found.append((.uncited, "")) }
        if !files.isEmpty, let kind = verification.problem { found.append((kind, "")) }
        return found.map { kind, detail in
            EvidenceHealth.Problem(
                kind: kind, piece: id, code: code, name: name, detail: detail, criterion: criteria.first ?? "",
                field: "")
        }
    }

    /// Why it is not of the school year: what it covers ended before or begins after it, or it was issued after it.
    private func outside(_ year: ClosedRange<Day>) -> String? {
        if let end = periodTo, end < year.lowerBound { return "thu thập đến \(end.vietnamese)" }
        if let start = periodFrom, start > year.upperBound { return "thu thập từ \(start.vietnamese)" }
        if let issued = issuedOn, issued > year.upperBound { return "ban hành \(issued.vietnamese)" }
        return nil
    }
}

extension VerificationState {
    /// What is wrong about it; nothing where it is verified.
    fileprivate var problem: EvidenceHealth.Kind? {
        switch self {
        case .verified: nil
        case .none: .unverified
        case .rejected: .rejected
        case .outdated: .outdated
        }
    }
}
