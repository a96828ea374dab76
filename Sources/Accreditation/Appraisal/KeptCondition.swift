/// A condition of a recognition with its proof as a council kept it.
public struct KeptCondition: Sendable, Hashable, Codable {
    public var title: String
    public var citation: String
    public var holds: Bool
    /// What proves it, in words: computed by the system, or found by the council.
    public var proof: String
    /// What the proof points to: handings in and ratings with their hashes.
    public var references: [String]
    /// Who found it for the council; nil where the system proves it.
    public var foundByName: String?

    public init(
        title: String, citation: String, holds: Bool, proof: String, references: [String], foundByName: String?
    ) {
        self.title = title
        self.citation = citation
        self.holds = holds
        self.proof = proof
        self.references = references
        self.foundByName = foundByName
    }
}
