public import Accreditation
public import Criteria

public import struct Foundation.Date

/// The team's draft as the school reads it.
public struct SentDraft: Sendable {
    public let content: ConclusionContent
    public let contentHash: String
    public let sentByName: String
    public let sentAt: Date
    /// As far as the reader may see them: while the school still answers, those who answer for it alone.
    public let items: [KeptDraftItem]
    /// Nil while the school has not answered.
    public let answer: DraftAnswer?
    /// On which days the school was told about which last day since the draft was sent.
    public let told: [ToldDay]
    /// Whether the province counts silence as agreement.
    public let silenceAgrees: Bool

    /// What the school says to a criterion; nil where it has written nothing.
    public func item(_ criterion: String) -> KeptDraftItem? { items.first { $0.item.criterion == criterion } }

    /// On which days the school was told about this last day.
    public func toldOn(about last: Day) -> [Day] { told.filter { $0.last == last }.map(\.day) }

    /// Criteria to which the team has not replied.
    public var open: [String] { items.filter(\.item.isOpen).map(\.item.criterion) }
}

/// An item with the version to change it with.
public struct KeptDraftItem: Sendable, Hashable {
    public let item: DraftItem
    public let version: Int
    public let writtenByName: String
}

/// A day on which the school was told about the last day of its time.
public struct ToldDay: Sendable, Hashable {
    public let last: Day
    public let day: Day
}

/// The school's answer to a draft.
public struct DraftAnswer: Sendable, Hashable {
    public let kind: DraftAnswerKind
    public let remark: String
    public let answeredByName: String
    public let answeredAt: Date
}
