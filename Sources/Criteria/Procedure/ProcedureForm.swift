/// How a dossier goes from the self-assessment to the recorded result under one circular: the acts of the law, what it
/// calls them and how much time it gives.
public struct ProcedureForm: Sendable, Hashable {
    /// The acts in the order in which a dossier meets them.
    public var acts: [ActForm]
    /// What is sent with the dossier; nil where the circular asks for nothing.
    public var registration: RegistrationForm?
    /// Who may judge a school; nil where the file does not say.
    public var team: TeamForm?
    /// How a council appraises; nil where the law has none.
    public var appraisal: AppraisalForm?
    /// The papers of the evaluation's steps, in their order; none where the file names none.
    public var papers: [StepPaperForm]
    /// Where it is written down.
    public var source: SourceLocation

    /// What the circular says of an act; nil where it does not know it.
    public subscript(name: ActName) -> ActForm? { acts.first { $0.name == name } }
}

/// An act as one circular knows it.
public struct ActForm: Sendable, Hashable {
    public var name: ActName
    /// What the circular calls it, in Vietnamese: "Thành lập đoàn đánh giá ngoài".
    public var title: String
    /// The time for it, counted from the act before; nil where the circular gives none.
    public var limit: ActLimit?
    /// Where it stands; the article is empty for usual practice.
    public var citation: Citation
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed: Bool
    /// Where it is written down.
    public var source: SourceLocation
}

/// How much time an act may take.
public struct ActLimit: Sendable, Hashable {
    public var days: Int
    /// Whether Saturdays, Sundays and public holidays do not count.
    public var isInWorkingDays: Bool

    public init(days: Int, isInWorkingDays: Bool) {
        self.days = days
        self.isInWorkingDays = isInWorkingDays
    }
}
