public import Criteria

/// A piece of evidence that is wanted: who keeps it, who collects it, and how far that has come.
public struct CollectingRow: Sendable, Hashable {
    /// How far collecting has come; the raw value is stored.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case collecting, done, lost

        /// The Vietnamese name.
        public var title: String {
            switch self {
            case .collecting: "Đang thu thập"
            case .done: "Đã thu thập"
            case .lost: "Thất lạc"
            }
        }
    }

    public var id: CollectingRowID
    /// The printed code of the criterion.
    public var criterion: String
    /// The indicator from whose breakdown it was taken; nil for one that somebody added.
    public var indicator: IndicatorPath?
    public var name: String
    /// Where or with whom it is.
    public var keeper: String
    public var collector: PersonID?
    public var from: Day?
    public var to: Day?
    public var state: State
    public var note: String
    /// The piece that it became.
    public var evidence: EvidenceID?
    /// The stored version; 0 for a row that is new.
    public var version: Int

    public init(
        id: CollectingRowID = CollectingRowID(), criterion: String, indicator: IndicatorPath? = nil, name: String,
        keeper: String = "", collector: PersonID? = nil, from: Day? = nil, to: Day? = nil,
        state: State = .collecting, note: String = "", evidence: EvidenceID? = nil, version: Int = 0
    ) {
        self.id = id
        self.criterion = criterion
        self.indicator = indicator
        self.name = name
        self.keeper = keeper
        self.collector = collector
        self.from = from
        self.to = to
        self.state = state
        self.note = note
        self.evidence = evidence
        self.version = version
    }

    /// Whether somebody still has to collect it.
    public var isOpen: Bool { state == .collecting }

    /// Days past the last one; nil for a row that is in time, done, lost or without a day.
    public func daysLate(on day: Day) -> Int? {
        guard isOpen, let to, to < day else { return nil }
        return day.days(since: to)
    }

    /// `05/09/2026 – 30/09/2026`; nil without days.
    public var period: String? {
        switch (from, to) {
        case (let from?, let to?): "\(from.vietnamese) – \(to.vietnamese)"
        case (let from?, nil): "từ \(from.vietnamese)"
        case (nil, let to?): "đến \(to.vietnamese)"
        case (nil, nil): nil
        }
    }

    /// The longest name and the longest of the other texts, in characters.
    public static let longestName = 500
    public static let longestNote = 2_000
}
