public import Accreditation

public import struct Foundation.Date

/// One member's opinion.
public struct OpinionSheet: Sendable, Hashable {
    public let person: PersonID
    public let name: String
    public let draft: OpinionDraft
    public let handedInAt: Date?
}

/// What a member writes.
public struct OpinionDraft: Sendable, Hashable {
    public var proposal: AppraisalProposal?
    public var strengths: String
    public var lacks: String
    public var advice: String
    /// The version that was read; 0 for a new one.
    public var version: Int

    public init(
        proposal: AppraisalProposal?, strengths: String, lacks: String, advice: String, version: Int = 0
    ) {
        self.proposal = proposal
        self.strengths = strengths
        self.lacks = lacks
        self.advice = advice
        self.version = version
    }
}
