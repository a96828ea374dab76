/// A dossier's content under another rule pack, and what became of every answer.
public struct CarriedContent: Sendable, Hashable {
    /// The content, pinned to the new pack.
    public var content: DossierContent
    /// Every answer of the new content that came from the old one, and every place that needs a new answer, in order.
    public var answers: [CarriedAnswer]
    /// Old answers that have no place of their own any more, whole and with their old address.
    public var setAside: [SetAsideAnswer]

    public init(content: DossierContent, answers: [CarriedAnswer], setAside: [SetAsideAnswer]) {
        self.content = content
        self.answers = answers
        self.setAside = setAside
    }

    /// Places whose answer was kept but has to be confirmed, because the rule was reworded, split or merged.
    public var toConfirm: [AnswerPlace] { answers.filter { $0.standing == .toConfirm }.map(\.place) }

    /// Places that need a new answer: new indicators, and old ones that were answered as a whole and got a new
    /// requirement.
    public var toAnswer: [AnswerPlace] { answers.filter { $0.standing == .toAnswer }.map(\.place) }
}

/// One place of the new content.
public struct CarriedAnswer: Sendable, Hashable, Codable {
    /// How the answer stands.
    public enum Standing: String, Sendable, Hashable, Codable {
        /// The same answer to the same words.
        case kept
        /// An answer to other words, for the council to confirm.
        case toConfirm = "to-confirm"
        /// No answer yet.
        case toAnswer = "to-answer"
    }

    /// Where it came from under the old pack; empty for a new indicator, several after a merger.
    public var origins: [AnswerPlace]
    /// Where it stands under the new pack.
    public var place: AnswerPlace
    /// How it stands.
    public var standing: Standing

    public init(origins: [AnswerPlace], place: AnswerPlace, standing: Standing) {
        self.origins = origins
        self.place = place
        self.standing = standing
    }
}

/// An answer that has no place of its own under the new pack: kept whole for good.
public struct SetAsideAnswer: Sendable, Hashable, Codable {
    /// Why it has no place any more.
    public enum Reason: String, Sendable, Hashable, Codable {
        /// Its node was withdrawn.
        case withdrawn
        /// Its node was merged with others; the merged answer stands in the content.
        case merged
        /// Its node got a new requirement, so that an answer as a whole no longer holds.
        case extended
        /// Somebody answered anew before the dossier was moved back.
        case superseded
    }

    /// Its old address.
    public var place: AnswerPlace
    /// The pack under which it was given, and its hash.
    public var pack: String
    public var packHash: String
    /// The permanent identifier of the node that it was about.
    public var node: String
    /// What the node said, in Vietnamese.
    public var wording: String
    /// Why it has no place any more.
    public var reason: Reason
    /// The rating with its evidence, where it was a finding.
    public var rating: DossierContent.Rating?
    /// The answer to the single requirement `node`: `met`, `unmet` or `not-applicable`.
    public var requirement: String?
    /// The text, where it was one.
    public var text: String?
    /// The entries, where it was an improvement plan.
    public var improvements: [DossierContent.Improvement]?

    public init(
        place: AnswerPlace, pack: String, packHash: String, node: String, wording: String, reason: Reason,
        rating: DossierContent.Rating? = nil, requirement: String? = nil, text: String? = nil,
        improvements: [DossierContent.Improvement]? = nil
    ) {
        self.place = place
        self.pack = pack
        self.packHash = packHash
        self.node = node
        self.wording = wording
        self.reason = reason
        self.rating = rating
        self.requirement = requirement
        self.text = text
        self.improvements = improvements
    }
}

/// The act of moving a dossier from one pack to another, as far as undoing it needs it.
public struct ContentMove: Sendable, Hashable, Codable {
    /// The content right before.
    public var before: DossierContent
    /// The content right after.
    public var after: DossierContent

    public init(before: DossierContent, after: DossierContent) {
        self.before = before
        self.after = after
    }
}
