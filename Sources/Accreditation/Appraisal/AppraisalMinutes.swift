/// The minutes of a council's meeting as one value: what their hash covers.
public struct AppraisalMinutes: Sendable, Hashable, Codable {
    /// The day of the meeting, as `2026-11-20`.
    public var heldOn: String
    public var place: String
    public var members: [Member]
    /// What was said and decided.
    public var course: String
    public var vote: AppraisalVote
    /// The shares that counted.
    public var rule: AppraisalRule
    /// The level of the school by the ratings that the council voted upon.
    public var level: Int
    /// Nil where the pack has none.
    public var degree: Int?
    /// The facts as the conditions' proofs have them.
    public var facts: DossierContent.StatedFacts
    public var conditions: [KeptCondition]
    /// SHA-256 of those ratings.
    public var ratingsHash: String

    public init(
        heldOn: String, place: String, members: [Member], course: String, vote: AppraisalVote, rule: AppraisalRule,
        level: Int, degree: Int?, facts: DossierContent.StatedFacts, conditions: [KeptCondition], ratingsHash: String
    ) {
        self.heldOn = heldOn
        self.place = place
        self.members = members
        self.course = course
        self.vote = vote
        self.rule = rule
        self.level = level
        self.degree = degree
        self.facts = facts
        self.conditions = conditions
        self.ratingsHash = ratingsHash
    }

    /// A member, and what the handed-in opinion proposed.
    public struct Member: Sendable, Hashable, Codable {
        public var name: String
        public var role: String
        public var isPresent: Bool
        public var proposal: AppraisalProposal

        public init(name: String, role: String, isPresent: Bool, proposal: AppraisalProposal) {
            self.name = name
            self.role = role
            self.isPresent = isPresent
            self.proposal = proposal
        }
    }

    /// Whether the council proposes that the school be recognised: enough agreed, and every condition holds.
    public var isCarried: Bool { vote.isCarried(rule) && conditions.allSatisfy(\.holds) }
}
