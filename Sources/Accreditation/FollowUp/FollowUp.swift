public import Criteria

/// Something that is done about a weakness or a requirement that is not met, followed until it is done.
public struct FollowUp: Sendable, Hashable {
    public var id: FollowUpID
    public var draft: FollowUpDraft
    public var source: FollowUpSource
    public var ownerName: String?
    /// Whether it came from the dossier of the year before.
    public var isCarried: Bool
    public var version: Int

    public init(
        id: FollowUpID, draft: FollowUpDraft, source: FollowUpSource, ownerName: String?, isCarried: Bool,
        version: Int
    ) {
        self.id = id
        self.draft = draft
        self.source = source
        self.ownerName = ownerName
        self.isCarried = isCarried
        self.version = version
    }

    /// Whether its day has passed while it is not done.
    public func isLate(on today: Day) -> Bool {
        draft.state.isOpen && draft.dueOn.map { $0 < today } ?? false
    }

    /// How far it has come.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case planned
        case running
        case done
        case dropped

        /// The Vietnamese name.
        public var title: String {
            switch self {
            case .planned: "Chưa làm"
            case .running: "Đang làm"
            case .done: "Đã xong"
            case .dropped: "Không làm nữa"
            }
        }

        /// Whether there is something left to do.
        public var isOpen: Bool { self == .planned || self == .running }
    }
}

extension Noun {
    public enum FollowUp {}
}

public typealias FollowUpID = Identifier<Noun.FollowUp>

/// What can be changed of a follow-up.
public struct FollowUpDraft: Sendable, Hashable {
    public var activity: String
    public var owner: PersonID?
    public var dueOn: Day?
    public var resources: String
    /// What will show that it was done.
    public var evidence: String
    public var state: FollowUp.State
    /// What came of it.
    public var result: String

    public init(
        activity: String, owner: PersonID? = nil, dueOn: Day? = nil, resources: String = "", evidence: String = "",
        state: FollowUp.State = .planned, result: String = ""
    ) {
        self.activity = activity
        self.owner = owner
        self.dueOn = dueOn
        self.resources = resources
        self.evidence = evidence
        self.state = state
        self.result = result
    }

    /// The longest text of one part, in characters.
    public static let longestText = 5_000

    /// Whether every part can be stored.
    public var fits: Bool {
        [activity, resources, evidence, result].allSatisfy { $0.unicodeScalars.count <= FollowUpDraft.longestText }
    }
}

/// From where a follow-up grew.
public struct FollowUpSource: Sendable, Hashable {
    /// What it grew out of; the raw value is the column's.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A requirement that is not met.
        case requirement
        /// A sentence of the weaknesses.
        case weakness
        /// An entry of an improvement plan.
        case plan
        /// Somebody's own idea.
        case own

        /// The Vietnamese name.
        public var title: String {
            switch self {
            case .requirement: "Yêu cầu chưa đạt"
            case .weakness: "Điểm yếu"
            case .plan: "Kế hoạch cải tiến"
            case .own: "Tự đề xuất"
            }
        }
    }

    public var kind: Kind
    /// The sheet; empty where it is about the whole school.
    public var criterion: String
    /// `1/a#2` for a requirement, the name of the text for a weakness; else empty.
    public var place: String
    /// The requirement, the sentence or the entry as it stood.
    public var text: String

    public init(kind: Kind, criterion: String = "", place: String = "", text: String = "") {
        self.kind = kind
        self.criterion = criterion
        self.place = place
        self.text = text
    }

    /// A name for forms that tells it apart from all others of a dossier.
    public var key: String {
        String(ContentHash.hex("\(kind.rawValue)\n\(criterion)\n\(text)".utf8).prefix(24))
    }
}
