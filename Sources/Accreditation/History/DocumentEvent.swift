public import struct Foundation.Date

/// One entry of the history of a standard's general assessment or of the improvement plan.
public struct DocumentEvent: Sendable, Hashable {
    /// What was changed.
    public enum Subject: Sendable, Hashable {
        /// A text of a general assessment, by its identifier; the text is the row's content.
        case standardText(String)
        case plan(PlanPlace)
        /// A figure; its canonical value is the row's content, the reason for correcting it the row's cause.
        case figure(FigurePlace)
    }

    /// Its place in the history of the school.
    public let sequence: Int
    public let at: Date
    /// Who; nil for the system itself.
    public let by: String?
    public let subject: Subject
    /// What stood there; nil where nothing did.
    public let before: PlanRow?
    /// What stands there since; nil where it was removed.
    public let after: PlanRow?

    public init(
        sequence: Int, at: Date, by: String?, subject: Subject, before: PlanRow?, after: PlanRow?
    ) {
        self.sequence = sequence
        self.at = at
        self.by = by
        self.subject = subject
        self.before = before
        self.after = after
    }
}
