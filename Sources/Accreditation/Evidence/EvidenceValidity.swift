public import Criteria

/// Whether a piece of evidence is still valid on a day.
public enum EvidenceValidity: String, Sendable, Hashable {
    /// Valid, or without an end.
    case valid
    /// Ends within the notice.
    case expiring
    /// Has ended.
    case expired

    /// Days beforehand in which the end of a piece is announced.
    public static let notice = 60

    /// - Parameters:
    ///   - end: the last valid day; nil where there is none.
    ///   - today: the day asked about.
    public init(until end: Day?, on today: Day) {
        guard let end else {
            self = .valid
            return
        }
        let left = end.ordinal - today.ordinal
        self = left < 0 ? .expired : left <= Self.notice ? .expiring : .valid
    }
}
