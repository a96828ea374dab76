/// One stored answer, text, link or task of a dossier, by the place where it stands.
public struct AnswerRow: Sendable, Hashable {
    /// What it is, and what its place is made of besides the criterion.
    public enum Kind: Sendable, Hashable {
        case finding(level: Int, indicator: String)
        case narrative(field: String)
        /// The reason for a finding against the figures.
        case reason(level: Int, indicator: String)
        /// An entry of the improvement plan; the clause is empty on all sheets but that of school-wide clauses.
        case improvement(id: String, clause: String)
        case use(evidence: String, level: Int, indicator: String)
        /// Who looks after the criterion: a person or a group.
        case assignment(person: String?, group: String?)
        case evidence(id: String)
        /// A text of a standard's general assessment.
        case assessment(standard: String, field: String)
        /// A priority issue of the improvement plan; its criterion may be empty.
        case issue(id: String, standard: String)
        /// A review of the improvement plan, by its calendar entry.
        case review(period: String)
        /// What the school wrote at a `PaperPlace` of a paper.
        case paper(String, place: String)
        /// Evidence that is wanted; the indicator as `1.1/1/a`, empty where it is wanted for the criterion as a whole.
        case wanted(id: String, indicator: String)
    }

    public let kind: Kind
    /// The criterion's code, with the schooling level before it where they are rated apart; empty for what
    /// belongs to none.
    public let criterion: String

    public init(_ kind: Kind, of criterion: String = "") {
        self.kind = kind
        self.criterion = criterion
    }

    /// The schooling level with its colon, or nothing.
    var part: Substring { criterion.lastIndex(of: ":").map { criterion[...$0] } ?? "" }
    /// The printed code alone.
    var code: String { String(criterion.dropFirst(part.count)) }
}
