public import Accreditation
public import Criteria

public import struct Foundation.Date

/// A member's own sheet for one criterion.
public struct EvaluationSheet: Sendable {
    public let team: TeamID
    public let criterion: String
    public let remarks: EvaluationText
    public let questions: EvaluationText
    /// By the printed path; an indicator that was never touched is absent.
    public let ratings: [IndicatorPath: OwnRating]
    /// Nil while it is open.
    public let handedInAt: Date?

    /// The indicators that are rated.
    public var rated: Set<IndicatorPath> { Set(ratings.filter { $0.value.finding != nil }.keys) }
}

/// A text with the version that it is changed with.
public struct EvaluationText: Sendable, Hashable {
    public let body: String
    public let version: Int
}

/// A member's own rating of one indicator.
public struct OwnRating: Sendable, Hashable {
    /// Nil while it is not rated.
    public let finding: Finding?
    public let version: Int
    public let remark: String
    public let remarkVersion: Int

    public init(finding: Finding?, version: Int, remark: String, remarkVersion: Int) {
        self.finding = finding
        self.version = version
        self.remark = remark
        self.remarkVersion = remarkVersion
    }

    /// An indicator that was never touched.
    public static let none = OwnRating(finding: nil, version: 0, remark: "", remarkVersion: 0)
}

/// One of a member's own sheets in the list.
public struct OwnSheetProgress: Sendable, Hashable {
    public let criterion: String
    /// How many indicators are rated.
    public let rated: Int
    public let handedInAt: Date?
}

/// A text of a sheet as a whole.
public enum SheetField: String, Sendable, Hashable, CaseIterable {
    case remarks
    case questions
}

/// A member's sheet as it was handed in; the act's hash is made of it.
struct HandedInSheet: Codable {
    struct Rating: Codable {
        var verdict: String
        var remark: String
    }
    var criterion: String
    var ratings: [String: Rating]
    var remarks: String
    var questions: String
}
