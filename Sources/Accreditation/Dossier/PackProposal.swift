public import Criteria

/// The rules offered for a new dossier: those in force on the day that decides, and beside them those that were in
/// force on another day of the school year.
public struct PackProposal: Sendable {
    /// One rule pack and why it is offered.
    public struct Offer: Sendable {
        /// The rules.
        public let pack: RulePack
        /// Why.
        public let reason: Reason
    }

    /// Why rules are offered.
    public enum Reason: Sendable, Hashable {
        /// They are in force on the day that decides.
        case inForce(on: Day)
        /// They were in force from a day of the school year to another one, both included, but are so no longer.
        case earlierInYear(from: Day, to: Day)
        /// They came into force on a day of the school year, after the day that decides.
        case laterInYear(from: Day)
    }

    /// The rules in force on the day that decides; nil where none is.
    public let proposed: Offer?
    /// Others of the same school year, the oldest first; only those that have come into force already.
    public let others: [Offer]

    /// - Parameters:
    ///   - kind: the kind of school in the packs' words.
    ///   - year: the school year that the dossier is for.
    ///   - today: the day on which it is opened.
    ///   - frame: the days that frame a school year.
    public init(for kind: String, in year: SchoolYear, today: Day, _ frame: SchoolYearFrame, among packs: [RulePack]) {
        let deciding = frame.decidingDay(of: year, today: today)
        let concerned = packs.filter { $0.appliesTo.contains(kind) }
        let chosen = concerned.inForce(for: kind, on: deciding)
        proposed = chosen.map { Offer(pack: $0, reason: .inForce(on: deciding)) }
        guard proposed != nil, let span = frame.days(of: year) else {
            others = []
            return
        }
        others = concerned.filter { $0.hash != chosen?.hash && $0.circular.inForceFrom <= today }
            .sorted { $0.circular.inForceFrom < $1.circular.inForceFrom }
            .compactMap { pack in
                Reason(pack.circular, within: span, deciding: deciding).map { Offer(pack: pack, reason: $0) }
            }
    }

    /// All that may be chosen, the proposed one first.
    public var offers: [Offer] { [proposed].compactMap(\.self) + others }

    /// The offered rules with this content hash; nil where they are not offered.
    public func offer(hash: String) -> Offer? { offers.first { $0.pack.hash == hash } }
}

extension PackProposal.Reason {
    /// Nil where the circular was in force on no day of the span.
    fileprivate init?(_ circular: Circular, within span: ClosedRange<Day>, deciding: Day) {
        let first = max(circular.inForceFrom, span.lowerBound)
        let last = min(circular.inForceTo ?? span.upperBound, span.upperBound)
        guard first <= last else { return nil }
        self = first > deciding ? .laterInYear(from: first) : .earlierInYear(from: first, to: last)
    }
}
