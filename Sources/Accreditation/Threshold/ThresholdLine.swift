public import Criteria

/// What the figures say about one indicator, beside what the council found.
public struct ThresholdLine: Sendable {
    /// Where a reason stands that a finding asks for.
    public enum ReasonState: String, Sendable, Hashable, CaseIterable {
        /// Nothing stands against the figures, or figures may only warn.
        case none
        /// A reason has to be given.
        case due
        /// A reason was given for other figures; it has to be looked at again.
        case outdated
        case given
    }

    public let path: IndicatorPath
    public let indicator: Indicator
    /// Of each threshold that names a figure, in the pack's order.
    public let readings: [ThresholdReading]
    /// The council's finding; nil while nothing counts.
    public let finding: Finding?
    /// What the council said; nil where it said nothing.
    public let reason: FigureReason?

    init(
        _ path: IndicatorPath, _ indicator: Indicator, _ readings: [ThresholdReading], finding: Finding?,
        reason: FigureReason?
    ) {
        self.path = path
        self.indicator = indicator
        self.readings = readings
        self.finding = finding
        self.reason = reason
    }

    /// Thresholds that are not kept although the indicator was found met.
    public var contradictions: [ThresholdReading] { readings.filter { $0.contradicts(finding) } }

    /// Of these the ones that ask for a reason.
    private var asking: [ThresholdReading] { readings.filter { $0.asksForReason(finding) } }

    /// What a reason given now is about; empty where none is asked for.
    public var seen: String { ThresholdMark.text(asking) }

    /// A short digest of it, by which a page tells which figures it showed.
    public var seenDigest: String { String(ContentHash.hex(seen.utf8).prefix(16)) }

    /// The same with another reason.
    public func with(_ reason: FigureReason?) -> ThresholdLine {
        ThresholdLine(path, indicator, readings, finding: finding, reason: reason)
    }

    public var reasonState: ReasonState {
        let wanted = seen
        if wanted.isEmpty { return .none }
        guard let reason, reason.isGiven else { return .due }
        return reason.seen == wanted ? .given : .outdated
    }

    /// Whether a reason is missing or has to be looked at again.
    public var isDue: Bool { reasonState == .due || reasonState == .outdated }

    /// Whether figures are missing that could decide a threshold.
    public var lacksFigures: Bool { readings.contains { $0.standing == .missing } }
}
