public import Criteria

/// The minutes of a meeting of the self-assessment council: everything that is signed, with names as they were then.
public struct MeetingMinutes: Sendable, Hashable, Codable {
    /// The day in ISO form; empty where nobody has said it.
    public var heldOn: String
    /// When on that day, as typed: `14:00 – 16:00`.
    public var time: String
    public var place: String
    public var agenda: String
    /// Everybody who has a seat, in the council's order.
    public var attendance: [Attendance]
    /// Who else was there.
    public var guests: String
    public var discussion: String
    public var decisions: [Decision]
    /// The shares by which presence and votes are judged.
    public var rule: MeetingRule

    /// Somebody with a seat.
    public struct Attendance: Sendable, Hashable, Codable {
        public var person: PersonID
        public var name: String
        public var post: String
        /// The seat: `Chủ tịch hội đồng`.
        public var seat: String
        public var isPresent: Bool

        public init(person: PersonID, name: String, post: String, seat: String, isPresent: Bool) {
            self.person = person
            self.name = name
            self.post = post
            self.seat = seat
            self.isPresent = isPresent
        }
    }

    /// Something put to the vote.
    public struct Decision: Sendable, Hashable, Codable {
        public var text: String
        public var inFavour: Int
        public var against: Int
        public var abstained: Int

        public init(text: String, inFavour: Int, against: Int = 0, abstained: Int = 0) {
            self.text = text
            self.inFavour = inFavour
            self.against = against
            self.abstained = abstained
        }

        /// How many voted.
        public var votes: Int { inFavour + against + abstained }
    }

    public init(
        heldOn: String = "", time: String = "", place: String = "", agenda: String = "",
        attendance: [Attendance] = [], guests: String = "", discussion: String = "", decisions: [Decision] = [],
        rule: MeetingRule
    ) {
        self.heldOn = heldOn
        self.time = time
        self.place = place
        self.agenda = agenda
        self.attendance = attendance
        self.guests = guests
        self.discussion = discussion
        self.decisions = decisions
        self.rule = rule
    }

    /// The day.
    public var day: Day? { Day(iso: heldOn) }
    /// How many with a seat were there.
    public var present: Int { attendance.count(where: \.isPresent) }
    /// Whether enough were there; nil where the rules do not tell how many that is.
    public var isQuorate: Bool? { rule.quorum?.isReached(by: present, of: attendance.count) }

    /// Whether a decision stands: enough were there, and enough of all with a seat agreed.
    public func stands(_ decision: Decision) -> Bool {
        isQuorate != false && rule.share.isReached(by: decision.inFavour, of: attendance.count)
    }
}

/// The shares by which a council's presence and votes are judged, as they were at the meeting.
public struct MeetingRule: Sendable, Hashable, Codable {
    /// Nil where the rules do not tell.
    public var quorum: Share?
    public var share: Share

    /// A share of all with a seat.
    public struct Share: Sendable, Hashable, Codable {
        public var numerator: Int
        public var denominator: Int
        /// Usual practice that was not read in a legal text.
        public var isAssumed: Bool

        /// Whether so many of all are at least the share.
        public func isReached(by count: Int, of all: Int) -> Bool {
            all > 0 && count * denominator >= numerator * all
        }

        init(_ share: DecisionShare) {
            numerator = share.numerator
            denominator = share.denominator
            isAssumed = share.isAssumed
        }
    }

    /// The rule of a pack.
    public init(_ rule: CouncilRule) {
        quorum = rule.quorum.map(Share.init)
        share = Share(rule.decisionShare)
    }
}
