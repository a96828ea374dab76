/// A paper of a step of the evaluation, written by a member or by the team, and what stands in it.
public struct StepPaperForm: Sendable, Hashable {
    public var id: String
    /// What the paper is called: `Biên bản khảo sát sơ bộ`.
    public var title: String
    /// Whether each member writes one, unseen by the others until they have handed in their own.
    public var isPerMember: Bool
    /// Who reads it once it is handed in.
    public var audience: StepPaperAudience
    /// Whether it shows each criterion as the school and as the team rated it.
    public var showsLevels: Bool
    public var parts: [Part]
    /// Where it stands; the article is empty for usual practice.
    public var citation: Citation
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed: Bool
    /// Where it is written down.
    public var source: SourceLocation

    /// One heading with the text below it.
    public struct Part: Sendable, Hashable {
        public var id: String
        public var title: String
        /// What to write there; nil where the title says enough.
        public var hint: String?
    }
}

/// Who reads a paper of a step once it is handed in; each includes those before it.
public enum StepPaperAudience: String, Sendable, Hashable, CaseIterable, Codable {
    case team
    case province
    case school
}
