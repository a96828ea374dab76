public import Accreditation
public import Criteria

public import struct Foundation.Date

/// What would be concluded now.
public struct ConclusionDraft: Sendable {
    /// What the ratings set so far amount to.
    public let result: AssessmentResult
    /// Criteria that the team has not rated yet.
    public let unsettled: [String]
}

/// A team's conclusion.
public struct Conclusion: Sendable {
    public let content: ConclusionContent
    public let contentHash: String
    public let concludedByName: String
    public let concludedAt: Date
}

/// What a province decides on a conclusion. Level, grade and degree are the conclusion's.
public struct OutcomeDecision: Sendable, Hashable {
    public var number: String
    public var day: Day
    /// The last day of validity; nil where none is set.
    public var validUntil: Day?
    public var note: String

    public init(number: String, day: Day, validUntil: Day?, note: String) {
        self.number = number
        self.day = day
        self.validUntil = validUntil
        self.note = note
    }
}

/// A recorded outcome.
public struct Outcome: Sendable, Hashable {
    public let level: Int
    /// Nil where the pack has none.
    public let grade: Int?
    /// Nil where the pack has none.
    public let degree: Int?
    public let decision: OutcomeDecision
    public let contentHash: String
    public let recordedByName: String
    public let recordedAt: Date
}
