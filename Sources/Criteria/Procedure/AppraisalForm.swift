/// How a council appraises a school under a circular that has one: what its papers are called.
public struct AppraisalForm: Sendable, Hashable {
    /// A member's opinion: `Phiếu ý kiến …`.
    public var opinion: String
    /// The minutes of the council's meeting.
    public var minutes: String
    /// What the school is told of the result.
    public var notice: String
    /// What nobody has read in the circular, and that settings stand in for it.
    public var remark: String
    /// Where it stands; the article is empty for usual practice.
    public var citation: Citation
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed: Bool
    /// Where it is written down.
    public var source: SourceLocation
}
