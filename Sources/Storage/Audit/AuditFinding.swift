/// A place where the history was edited, cut or bypassed.
public struct AuditFinding: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        /// The event's hash does not cover what stands in it and before it.
        case edited
        /// Events are missing before this number.
        case gap
        /// The chain ends earlier than its head says, or its head is missing.
        case truncated
        /// The row differs from what the history says about it.
        case changedPastHistory
        /// The row has no history at all.
        case withoutHistory
        /// The history says that the row exists, but it does not.
        case vanished
    }
    public let kind: Kind
    /// The chain, by the identifier of its school or unit.
    public let chain: String
    /// The event's number in its chain; nil for findings about rows.
    public let number: Int?
    /// The row: its table and key.
    public let subject: String

    /// One line for the person who runs the check.
    public var description: String {
        let place = number.map { "chain \(chain), event \($0) (\(subject))" } ?? "row \(subject)"
        return "\(place): \(sentence)"
    }

    private var sentence: String {
        switch kind {
        case .edited: "the event was edited: its hash does not fit its content and the event before it"
        case .gap: "events before this one are missing"
        case .truncated: "the chain was cut off: its head names an event that is not there"
        case .changedPastHistory: "the row was changed past the history: it differs from its last event"
        case .withoutHistory: "the row was inserted past the history: no event tells of it"
        case .vanished: "the row was deleted past the history: its last event says that it exists"
        }
    }
}

/// What a verification of the history found.
public struct AuditReport: Sendable, Hashable {
    /// How many chains were read.
    public var chains = 0
    /// How many events were read.
    public var events = 0
    /// How many rows were compared with their last event.
    public var rows = 0
    /// Everything that is wrong, chains first.
    public var findings: [AuditFinding] = []
}
