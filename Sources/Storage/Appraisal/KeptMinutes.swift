public import Accreditation
public import Criteria

public import struct Foundation.Date

/// Minutes as they are kept.
public struct KeptMinutes: Sendable, Hashable {
    public let minutes: AppraisalMinutes
    public let contentHash: String
    public let keptByName: String
    public let keptAt: Date
}

/// What the province told the school.
public struct ResultNotice: Sendable, Hashable {
    public let number: String
    public let day: Day
    public let body: String
    /// The hash of the conclusion of which it tells.
    public let contentHash: String
    public let sentByName: String
    public let sentAt: Date
}

/// What others are told of an act, and where they find it.
public struct Telling: Sendable, Hashable {
    public var words: String
    public var link: String

    public init(_ words: String, link: String) {
        self.words = words
        self.link = link
    }
}
