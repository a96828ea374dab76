/// What a column of the official list of evidence holds; the raw value is its name in `circular.xml`.
public enum EvidenceColumn: String, Sendable, Hashable, CaseIterable {
    /// The criterion that owns the piece.
    case criterion
    /// The running number.
    case number
    case code
    case name
    /// Number and day of the document, or when it was surveyed.
    case issued
    /// Who issued or made it.
    case issuer
    /// Kind of file, and where it is kept or its address.
    case location
    case remarks
}
