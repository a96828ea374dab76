public import Criteria

/// What a school says to one criterion of the team's draft, and what the team replied.
public struct DraftItem: Sendable, Hashable {
    /// Whether the school agrees with what the team found on a criterion.
    public enum Stance: String, Sendable, Hashable, CaseIterable, Codable {
        case agrees
        case objects

        /// In Vietnamese.
        public var title: String {
            switch self {
            case .agrees: "Nhất trí"
            case .objects: "Không nhất trí"
            }
        }
    }

    /// What the school says to the draft as a whole, in the place of a criterion.
    public static let general = "general"

    /// `1.1`, a group of clauses of the whole school, or `general`.
    public var criterion: String
    /// Nil while the school has not chosen.
    public var stance: Stance?
    /// The ratings that the school does not agree with; empty where it is about the words alone.
    public var objected: [IndicatorPath]
    public var reasons: String
    /// Codes of evidence for the reasons, as the register writes them.
    public var evidence: [String]
    /// Nil while the team has not replied.
    public var reply: DraftReply?

    public init(
        criterion: String, stance: Stance? = nil, objected: [IndicatorPath] = [], reasons: String = "",
        evidence: [String] = [], reply: DraftReply? = nil
    ) {
        self.criterion = criterion
        self.stance = stance
        self.objected = objected
        self.reasons = reasons
        self.evidence = evidence
        self.reply = reply
    }

    /// Whether the team still has to reply.
    public var isOpen: Bool { stance == .objects && reply == nil }

    /// Whether the school has said anything here.
    public var isBlank: Bool {
        stance == nil && objected.isEmpty && evidence.isEmpty && reasons.allSatisfy(\.isWhitespace)
    }
}
