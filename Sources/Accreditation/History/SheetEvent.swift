public import Criteria

public import struct Foundation.Date

/// One entry of the history of a criterion sheet: who changed what, when, from what to what.
public struct SheetEvent: Sendable, Hashable {
    /// What was changed.
    public enum Subject: Sendable, Hashable {
        case finding(IndicatorPath)
        case text(NarrativeField)
        /// The reason for a finding against the figures.
        case reason(IndicatorPath)
        case improvement
        /// A piece of evidence, by its code, linked to an indicator or taken from it.
        case evidence(IndicatorPath, code: String)
        /// The chair's approval.
        case approval
    }

    /// Its place in the history of the school; nil for approvals.
    public let sequence: Int?
    public let at: Date
    /// Who; nil for the system itself.
    public let by: String?
    public let subject: Subject
    /// What stood there in words; nil where nothing did.
    public let before: String?
    /// What stands there since; nil where it was removed.
    public let after: String?

    public init(
        sequence: Int?, at: Date, by: String?, subject: Subject, before: String?, after: String?
    ) {
        self.sequence = sequence
        self.at = at
        self.by = by
        self.subject = subject
        self.before = before
        self.after = after
    }
}
