public import Accreditation
public import Criteria

public import struct Foundation.Date

/// A dossier's appraisal as far as a reader may see it.
public struct Appraisal: Sendable {
    public let members: [Member]
    /// The reader's own opinion, and everybody's once all have handed in.
    public let opinions: [OpinionSheet]
    /// The conditions of the recognition with what is known of them; empty for readers who may not see ratings.
    public let conditions: [RecognitionCondition]
    /// Criteria that the council has not rated yet.
    public let unsettled: [String]
    public let minutes: KeptMinutes?
    public let notice: ResultNotice?
    /// The shares that count now.
    public let rule: AppraisalRule

    /// Who sits in the council, and whether the opinion is handed in.
    public struct Member: Sendable, Hashable {
        public let person: PersonID
        public let name: String
        public let role: TeamRole
        public let handedInAt: Date?
    }

    /// Whether everybody has handed in.
    public var isOpen: Bool { !members.isEmpty && members.allSatisfy { $0.handedInAt != nil } }
}

/// One member's opinion.
public struct OpinionSheet: Sendable, Hashable {
    public let person: PersonID
    public let name: String
    public let draft: OpinionDraft
    public let handedInAt: Date?
}

/// What a member writes.
public struct OpinionDraft: Sendable, Hashable {
    public var proposal: AppraisalProposal?
    public var strengths: String
    public var lacks: String
    public var advice: String
    /// The version that was read; 0 for a new one.
    public var version: Int

    public init(
        proposal: AppraisalProposal?, strengths: String, lacks: String, advice: String, version: Int = 0
    ) {
        self.proposal = proposal
        self.strengths = strengths
        self.lacks = lacks
        self.advice = advice
        self.version = version
    }
}

/// What is typed about a council's meeting.
public struct MeetingReport: Sendable, Hashable {
    public var day: Day
    public var place: String
    public var present: Set<PersonID>
    public var course: String
    public var agreeing: Int
    public var opposing: Int
    public var abstaining: Int

    public init(
        day: Day, place: String, present: Set<PersonID>, course: String, agreeing: Int, opposing: Int, abstaining: Int
    ) {
        self.day = day
        self.place = place
        self.present = present
        self.course = course
        self.agreeing = agreeing
        self.opposing = opposing
        self.abstaining = abstaining
    }
}

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

/// Why a council's meeting was not recorded; nothing was changed.
public enum AppraisalRefusal: Error, Sendable, Hashable {
    /// These criteria have no rating by the council yet.
    case unsettled([String])
    /// These members have not handed in their opinion.
    case opinionsMissing([String])
    /// Nobody knows yet whether these conditions hold.
    case conditionsUnknown([String])
    /// Those who were there are not those who voted.
    case votesDoNotAddUp(present: Int, votes: Int)
    /// Too few members were there.
    case noQuorum(present: Int, needs: Int)
    /// Somebody who is no member is said to have been there.
    case strangers
}
