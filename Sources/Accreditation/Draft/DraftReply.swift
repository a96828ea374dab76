public import Criteria

public import struct Foundation.Date

/// The team's reply to what a school objected to on one criterion.
public struct DraftReply: Sendable, Hashable {
    /// What the team makes of an objection.
    public enum Decision: String, Sendable, Hashable, CaseIterable, Codable {
        /// Every rating that the school objected to becomes met.
        case accepted
        /// Some of them do, or the words of the report alone change.
        case partly
        case rejected

        /// In Vietnamese.
        public var title: String {
            switch self {
            case .accepted: "Chấp nhận"
            case .partly: "Chấp nhận một phần"
            case .rejected: "Giữ nguyên"
            }
        }
    }

    /// Why a reply cannot be like this.
    public enum Problem: Error, Sendable, Hashable {
        case reasonMissing
        /// Every rating that was objected to is changed: then the objection is accepted.
        case everythingChanged
    }

    public let decision: Decision
    public let reason: String
    /// The ratings that become met, out of those objected to.
    public let changed: [IndicatorPath]
    /// Who replied; empty while it is not kept.
    public var repliedByName = ""
    /// When; nil while it is not kept.
    public var repliedAt: Date?

    /// - Parameters:
    ///   - item: what is replied to.
    ///   - chosen: which ratings change where it is accepted in part; not regarded otherwise.
    /// - Throws: `Problem`.
    public init(
        _ decision: Decision, to item: DraftItem, because reason: String, changing chosen: Set<IndicatorPath> = []
    ) throws(Problem) {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
        self.decision = decision
        self.reason = reason
        switch decision {
        case .accepted: changed = item.objected
        case .rejected: changed = []
        case .partly: changed = item.objected.filter(chosen.contains)
        }
        guard decision != .partly || changed.isEmpty || changed.count < item.objected.count else {
            throw .everythingChanged
        }
    }
}
