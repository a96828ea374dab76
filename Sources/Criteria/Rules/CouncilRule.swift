/// The composition of the self-assessment council and of its groups (Điều 24–25 of 2018, Điều 9 of 57/2026).
public struct CouncilRule: Sendable, Hashable {
    /// The smallest number of members.
    public var minimumSize: Int
    /// Whether the number of members must be odd.
    public var mustBeOdd: Bool
    /// How many members may hold each role.
    public var roles: [CouncilRoleCount]
    /// The secretary group's size, where the circular has one.
    public var secretaryGroup: ClosedRange<Int>?
    /// A working group's size, where the circular has one.
    public var workingGroup: ClosedRange<Int>?
    /// The share of members that carries a decision, as numerator and denominator: 2 of 3.
    public var decisionShare: DecisionShare
    /// The share of members that must be present for the council to decide; nil where the pack does not tell.
    public var quorum: DecisionShare?
    /// What else is said about the council.
    public var remarks: [Remark] = []
    /// The article.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation
}

/// A role in the council.
public enum CouncilRole: String, Sendable, Hashable, CaseIterable {
    case chair
    case viceChair = "vice-chair"
    case secretary
    case member
}

/// How many members may hold a role.
public struct CouncilRoleCount: Sendable, Hashable {
    /// The role.
    public var role: CouncilRole
    /// The smallest number.
    public var minimum: Int
    /// The largest number; nil for no limit.
    public var maximum: Int?
}

/// A share of votes.
public struct DecisionShare: Sendable, Hashable {
    /// How many of `denominator` members have to agree.
    public var numerator: Int
    /// Of how many.
    public var denominator: Int
    /// True where this is usual practice that was not read in a legal text.
    public var isAssumed = false

    public init(numerator: Int, denominator: Int, isAssumed: Bool = false) {
        self.numerator = numerator
        self.denominator = denominator
        self.isAssumed = isAssumed
    }
}
