import Criteria

public import struct Foundation.Date

/// A look at everything that is followed, in the course of the year: an act with how things stood.
public struct FollowUpReview: Sendable, Hashable {
    /// When in the year.
    public enum Period: String, Sendable, Hashable, CaseIterable {
        /// At the end of the first semester.
        case semester
        /// At the end of the year.
        case year

        /// The Vietnamese name.
        public var title: String { self == .semester ? "Cuối học kỳ I" : "Cuối năm học" }
    }

    /// What was followed and how far it was.
    public struct Content: Sendable, Hashable, Codable {
        public var entries: [Entry]

        public init(_ followed: [FollowUp]) {
            entries = followed.map {
                Entry(
                    activity: $0.draft.activity, owner: $0.ownerName ?? "", state: $0.draft.state.rawValue,
                    dueOn: $0.draft.dueOn?.description, result: $0.draft.result)
            }
        }

        /// How many stood where.
        public var counts: [FollowUp.State: Int] {
            entries.reduce(into: [:]) { counts, entry in
                if let state = FollowUp.State(rawValue: entry.state) { counts[state, default: 0] += 1 }
            }
        }
    }

    /// One follow-up as it stood.
    public struct Entry: Sendable, Hashable, Codable {
        public var activity: String
        public var owner: String
        public var state: String
        public var dueOn: String?
        public var result: String
    }

    public var period: Period
    public var body: String
    public var content: Content
    public var by: String
    public var at: Date

    public init(period: Period, body: String, content: Content, by: String, at: Date) {
        self.period = period
        self.body = body
        self.content = content
        self.by = by
        self.at = at
    }

    /// The longest text, in characters.
    public static let longestText = 20_000
}
