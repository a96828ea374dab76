public import Criteria

public import struct Foundation.Date

/// What an officer remarks on a handing in: on a sheet, or on one of its sentences.
public struct ReviewRemark: Sendable, Hashable {
    public var id: RemarkID
    public var submission: SubmissionID
    /// The number of the handing in that was read.
    public var number: Int
    /// The code of the sheet.
    public var criterion: String
    public var anchor: SentenceAnchor
    public var body: String
    /// By when it is to be mended.
    public var dueOn: Day?
    public var by: PersonID
    public var byName: String
    public var at: Date
    /// Whether the desk has decided since; until then the remark is the desk's own.
    public var isDecided: Bool
    /// Who found it answered; nil while it is open.
    public var settledBy: String?
    /// What the school says to it; nil where nothing is said, or not to the reader yet.
    public var answer: String?

    public init(
        id: RemarkID, submission: SubmissionID, number: Int, criterion: String, anchor: SentenceAnchor, body: String,
        dueOn: Day?, by: PersonID, byName: String, at: Date, isDecided: Bool, settledBy: String?, answer: String?
    ) {
        self.id = id
        self.submission = submission
        self.number = number
        self.criterion = criterion
        self.anchor = anchor
        self.body = body
        self.dueOn = dueOn
        self.by = by
        self.byName = byName
        self.at = at
        self.isDecided = isDecided
        self.settledBy = settledBy
        self.answer = answer
    }

    /// Whether the school knows of it and nobody has found it answered.
    public var isOpen: Bool { isDecided && settledBy == nil }

    /// As a part of the reason with which a criterion is given back; long sentences are shortened.
    public var line: String {
        let start = anchor.quote.prefix(ReviewRemark.longestQuote)
        let quote = start.isEmpty ? "" : "“\(start)\(start.count < anchor.quote.count ? "…" : "")”: "
        return "– \(quote)\(body)" + (dueOn.map { " (hạn \($0.vietnamese))" } ?? "")
    }

    /// The longest remark, in characters.
    public static let longestText = 5_000
    /// How much of a sentence a reason repeats, in characters.
    private static let longestQuote = 200
}

extension Noun {
    public enum Remark {}
}

public typealias RemarkID = Identifier<Noun.Remark>
