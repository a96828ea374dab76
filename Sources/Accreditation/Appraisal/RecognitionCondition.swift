public import Criteria

/// A condition of a recognition with its proof: computed where the system knows it, otherwise what the council found.
public struct RecognitionCondition: Sendable, Hashable {
    /// The condition on a fact; nil for the condition on the level.
    public var asked: FactCondition?
    public var title: String
    public var citation: Citation
    /// What the system can prove by itself; nil where it cannot.
    public var computed: Proof?
    /// What the council found; nil where it did not say.
    public var finding: ConditionFinding?

    /// A proof that needs nobody's word.
    public struct Proof: Sendable, Hashable {
        public var holds: Bool
        public var sentence: String
        public var references: [Reference]

        public init(holds: Bool, sentence: String, references: [Reference]) {
            self.holds = holds
            self.sentence = sentence
            self.references = references
        }
    }

    /// Something kept that a proof points to.
    public struct Reference: Sendable, Hashable {
        public var words: String
        /// SHA-256 of it.
        public var hash: String
        /// The dossier in which it is; nil for the dossier itself.
        public var dossier: DossierID?

        public init(words: String, hash: String, dossier: DossierID? = nil) {
            self.words = words
            self.hash = hash
            self.dossier = dossier
        }
    }

    /// Whether it holds; nil while nobody knows.
    public var holds: Bool? { computed?.holds ?? finding?.holds }

    /// The fact about which the council has to find something; nil where the system proves the condition.
    public var open: SchoolFact? { computed == nil ? asked?.fact : nil }

    /// The condition as minutes keep it; nil while nobody knows.
    public var kept: KeptCondition? {
        guard let holds else { return nil }
        return KeptCondition(
            title: title, citation: citation.description, holds: holds,
            proof: computed?.sentence ?? finding?.grounds ?? "",
            references: computed?.references.map { "\($0.words), mã băm \($0.hash)" } ?? [],
            foundByName: computed == nil ? finding?.byName : nil)
    }
}
