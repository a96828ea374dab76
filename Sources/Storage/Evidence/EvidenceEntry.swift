public import Accreditation
public import Criteria

/// A line of the register.
public struct EvidenceEntry: Sendable, Hashable {
    public let id: EvidenceID
    /// Without brackets.
    public let code: String
    /// The owning criterion.
    public let criterion: String
    public let name: String
    public let number: String
    public let issuedOn: Day?
    public let issuer: String
    public let remarks: String
    public let validUntil: Day?
    public let isWithdrawn: Bool
    /// How many indicators it serves.
    public let uses: Int
    /// How many files it has.
    public let files: Int
}
