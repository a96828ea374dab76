public import Accreditation
public import Criteria

public import struct Foundation.Date

/// What members and the team rated, as far as the reader may see it.
public struct EvaluationTable: Sendable {
    /// Every sheet with whether it is handed in.
    public let progress: [SheetProgress]
    /// Handed-in sheets of criteria that are unsealed; a member's own ones always.
    public let sheets: [MemberSheet]
    /// The team's ratings.
    public let settled: [IndicatorPath: TeamRating]

    /// Whether everybody who has the criterion has handed in, and somebody has it.
    public func isUnsealed(_ criterion: String) -> Bool {
        let sheets = progress.filter { $0.criterion == criterion }
        return !sheets.isEmpty && sheets.allSatisfy { $0.handedInAt != nil }
    }

    /// Whether the team has rated every indicator of the criterion.
    public func isSettled(_ criterion: Criterion) -> Bool {
        isUnsealed(criterion.code)
            && SheetCompleteness.missing(in: criterion, rated: Set(settled.keys)).isEmpty
    }

    /// What members found on an indicator; empty while it is sealed.
    public func agreement(on path: IndicatorPath) -> Agreement {
        guard isUnsealed(path.criterion) else { return Agreement([]) }
        return Agreement(
            sheets.filter { $0.criterion == path.criterion }.compactMap { $0.ratings[path]?.finding })
    }
}

/// One member's sheet as others see it once the criterion is unsealed.
public struct MemberSheet: Sendable {
    public let criterion: String
    public let person: PersonID
    public let name: String
    public let remarks: String
    public let questions: String
    public let ratings: [IndicatorPath: MemberRating]
}

/// One member's rating of one indicator.
public struct MemberRating: Sendable, Hashable {
    public let finding: Finding?
    public let remark: String
}

/// The team's rating of one indicator.
public struct TeamRating: Sendable, Hashable {
    public let finding: Finding
    public let reason: String
    public let settledBy: PersonID
    public let settledByName: String
    public let settledAt: Date
}

/// What the leader sets for one indicator.
public struct TeamRatingDraft: Sendable, Hashable {
    public var path: IndicatorPath
    /// Nil where nothing is chosen yet.
    public var finding: Finding?
    public var reason: String

    public init(path: IndicatorPath, finding: Finding?, reason: String) {
        self.path = path
        self.finding = finding
        self.reason = reason
    }
}
