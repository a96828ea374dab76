public import Criteria

public import struct Foundation.Date

/// Names a document between units.
public enum DispatchNoun: Sendable {}
public typealias DispatchID = Identifier<DispatchNoun>

/// A document that one unit sends to others.
public struct Dispatch: Sendable, Hashable {
    public var id: DispatchID
    public var unit: UnitID
    public var unitName: String
    public var subject: String
    public var body: String
    public var wantsAnswer: Bool
    /// The last day for answers; nil for none.
    public var dueOn: Day?
    public var answers: DispatchID?
    public var sentBy: String
    public var sentAt: Date
    public var files: [File]
    /// As far as the reader sees them: all for the sender, the own unit for a receiver.
    public var receivers: [Receiver]

    /// One file, of whatever format.
    public struct File: Sendable, Hashable {
        public var name: String
        public var hash: String
        public var size: Int

        public init(name: String, hash: String, size: Int) {
            self.name = name
            self.hash = hash
            self.size = size
        }
    }

    /// What became of it at one unit.
    public struct Receiver: Sendable, Hashable {
        public var unit: UnitID
        public var name: String
        public var deliveredAt: Date?
        public var openedAt: Date?
        public var openedBy: String?
        public var answeredAt: Date?
        /// The unit's last answer, where there is one.
        public var answer: DispatchID?
        public var reminders: Int

        public init(
            unit: UnitID, name: String, deliveredAt: Date? = nil, openedAt: Date? = nil, openedBy: String? = nil,
            answeredAt: Date? = nil, answer: DispatchID? = nil, reminders: Int = 0
        ) {
            self.unit = unit
            self.name = name
            self.deliveredAt = deliveredAt
            self.openedAt = openedAt
            self.openedBy = openedBy
            self.answeredAt = answeredAt
            self.answer = answer
            self.reminders = reminders
        }
    }

    public init(
        id: DispatchID, unit: UnitID, unitName: String, subject: String, body: String, wantsAnswer: Bool, dueOn: Day?,
        answers: DispatchID?, sentBy: String, sentAt: Date, files: [File], receivers: [Receiver]
    ) {
        self.id = id
        self.unit = unit
        self.unitName = unitName
        self.subject = subject
        self.body = body
        self.wantsAnswer = wantsAnswer
        self.dueOn = dueOn
        self.answers = answers
        self.sentBy = sentBy
        self.sentAt = sentAt
        self.files = files
        self.receivers = receivers
    }

    /// Receivers that were asked for an answer and have sent none.
    public var missing: [Receiver] { wantsAnswer ? receivers.filter { $0.answeredAt == nil } : [] }
}

/// How far a document has come with a receiver.
public enum Receipt: String, Sendable, Hashable, CaseIterable {
    /// Nobody of the unit has been shown it yet.
    case sent
    /// Somebody was shown that it is there.
    case delivered
    /// Not opened, but counted as received because the time for that has passed.
    case counted
    /// Opened.
    case opened

    /// - Parameter hours: after how many an unopened document counts as received.
    public init(_ receiver: Dispatch.Receiver, sentAt: Date, hours: Int, now: Date) {
        if receiver.openedAt != nil {
            self = .opened
        } else if now.timeIntervalSince(sentAt) >= Double(hours) * 3_600 {
            self = .counted
        } else {
            self = receiver.deliveredAt == nil ? .sent : .delivered
        }
    }

    /// Whether it counts as received.
    public var isReceived: Bool { self == .opened || self == .counted }
}
