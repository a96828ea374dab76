public import Criteria

public import struct Foundation.Date

/// Names a guest's access.
public enum GuestAccessNoun: Sendable {}
public typealias GuestAccessID = Identifier<GuestAccessNoun>

/// Somebody from outside who reads one dossier from one day to another.
public struct GuestAccess: Sendable, Hashable {
    public var id: GuestAccessID
    public var person: PersonID
    public var name: String
    public var from: Day
    /// The last day.
    public var until: Day
    public var reason: String
    public var grantedBy: String
    public var grantedAt: Date
    /// When somebody ended it before its last day; nil where nobody has.
    public var endedAt: Date?
    public var endedBy: String?
    /// What the guest opened, the latest first.
    public var visits: [Visit]

    /// One page that a guest opened.
    public struct Visit: Sendable, Hashable {
        public var at: Date
        /// The pattern of its address.
        public var page: String

        public init(at: Date, page: String) {
            self.at = at
            self.page = page
        }
    }

    /// Where an access stands on a day.
    public enum Standing: Sendable, Hashable {
        case waiting, open, over, ended
    }

    public init(
        id: GuestAccessID, person: PersonID, name: String, from: Day, until: Day, reason: String, grantedBy: String,
        grantedAt: Date, endedAt: Date? = nil, endedBy: String? = nil, visits: [Visit] = []
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.from = from
        self.until = until
        self.reason = reason
        self.grantedBy = grantedBy
        self.grantedAt = grantedAt
        self.endedAt = endedAt
        self.endedBy = endedBy
        self.visits = visits
    }

    /// Whether the guest can read today.
    public func standing(on today: Day) -> Standing {
        if endedAt != nil { return .ended }
        if today < from { return .waiting }
        return today > until ? .over : .open
    }
}
