public import Criteria

/// What a school's figures say about one threshold. It suggests; the council decides.
public struct ThresholdReading: Sendable, Hashable {
    /// What the figures amount to.
    public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
        /// The threshold is kept.
        case met
        /// The threshold is not kept.
        case unmet
        /// Figures are missing that could still decide it.
        case missing
        /// It is not known whether the threshold is one for this school.
        case uncertain
        /// The threshold is for other schools.
        case elsewhere
    }

    /// The figure of one school year, or of one named column.
    public struct Number: Sendable, Hashable {
        public let place: FigurePlace
        /// Nil while it is not known.
        public let value: FigureValue?
        /// Whether it satisfies the threshold by itself, where years are not counted; nil while it is not known.
        public let holds: Bool?
    }

    public let measure: Measure
    public let standing: Standing
    /// The figures that were looked at, oldest first.
    public let numbers: [Number]
    /// Of a threshold in school years: in how many of those that are known the figure is above zero; else nil.
    public let countedYears: Int?
    /// Conditions of which nobody knows yet whether they hold for this school.
    public let openConditions: [Condition]
    /// Whether the threshold may warn but not decide: derived thresholds, and any while the pack says so.
    public let onlyWarns: Bool

    /// Whether a finding says something else than the figures: "met" against an unmet threshold. The other way round
    /// nothing is wrong, because a threshold is only a part of what an indicator asks for.
    public func contradicts(_ finding: Finding?) -> Bool { standing == .unmet && finding == .met }

    /// Whether a finding against the figures needs a reason.
    public func asksForReason(_ finding: Finding?) -> Bool { contradicts(finding) && !onlyWarns }
}
