/// Everything but the rule pack that papers are made from, as one value that can be kept.
public struct PaperState: Sendable, Hashable, Codable {
    public var content: DossierContent
    public var school: PaperSchool
    /// Groups, secretary group, duties and assignments; the names are in `people`.
    public var council: Council
    /// Everybody whom the council and its groups name.
    public var people: [PaperPerson]
    /// By code.
    public var evidence: [String: PaperEvidence]
    public var figures: PaperFigures
    public var details: PaperDetails
    public var texts: PaperTexts
    /// Rows of the plan's lists; nil for none, as in all states kept before there were any.
    public var lists: PaperListRows?
    /// What stands before paths in links: `https://truong.example`; empty for links inside the paper only.
    public var addressBase: String
    /// Whether the paper carries the mark of a draft.
    public var isDraft: Bool

    public init(
        content: DossierContent, school: PaperSchool, council: Council = Council(), people: [PaperPerson] = [],
        evidence: [String: PaperEvidence] = [:], figures: PaperFigures = PaperFigures(),
        details: PaperDetails = PaperDetails(), texts: PaperTexts = PaperTexts(), addressBase: String = "",
        isDraft: Bool = false
    ) {
        self.content = content
        self.school = school
        self.council = council
        self.people = people
        self.evidence = evidence
        self.figures = figures
        self.details = details
        self.texts = texts
        self.addressBase = addressBase
        self.isDraft = isDraft
    }
}
