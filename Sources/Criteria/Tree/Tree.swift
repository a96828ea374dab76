/// A standard (tiêu chuẩn): a named group of criteria.
public struct Standard: Sendable, Hashable {
    /// The permanent identifier, which survives renumbering.
    public var id: String
    /// The printed number, such as `1`.
    public var code: String
    /// The Vietnamese title.
    public var title: String
    /// Criteria in printed order.
    public var criteria: [Criterion]
    /// Where it is written down.
    public var source: SourceLocation
}

/// A criterion (tiêu chí), or a school-wide group of clauses that is rated like one.
public struct Criterion: Sendable, Hashable {
    /// The permanent identifier.
    public var id: String
    /// The printed code, such as `1.1`; for school-wide clauses the code used in findings files, such as `level-4`.
    public var code: String
    /// The Vietnamese title.
    public var title: String
    /// Whether level rules count it among the mandatory ones.
    public var isMandatory: Bool
    /// Levels ascending.
    public var levels: [Level]
    /// Figures without a threshold that the circular wants followed.
    public var trackedFigures: [TrackedFigure] = []
    /// Evidence that schools usually show, where the circular names it for the criterion as a whole.
    public var usualEvidence: [String] = []
    /// Where it is written down.
    public var source: SourceLocation

    /// The level with this number, or nil where the circular has no text for it.
    public func level(_ number: Int) -> Level? { levels.first { $0.number == number } }

    /// The highest level that the criterion has a text for.
    public var topLevel: Int { levels.last?.number ?? 0 }
}

/// A figure without a threshold that the circular wants followed.
public struct TrackedFigure: Sendable, Hashable {
    /// The permanent identifier.
    public var id: String
    /// The name, in Vietnamese.
    public var name: String
}

/// A level (mức) of a criterion.
public struct Level: Sendable, Hashable {
    /// The permanent identifier.
    public var id: String
    /// The number, from 1.
    public var number: Int
    /// Indicators in printed order.
    public var indicators: [Indicator]
    /// Limits on how the level may be judged, in Vietnamese.
    public var guards: [String]
    /// Where it is written down.
    public var source: SourceLocation
}

/// An indicator (chỉ báo): the smallest thing that has a finding.
public struct Indicator: Sendable, Hashable {
    /// The permanent identifier.
    public var id: String
    /// `a`, `b`, `c`, a clause's number, or `-` for the only and unlabelled one.
    public var code: String
    /// The article it stands in.
    public var citation: Citation
    /// The contents (nội hàm) that must all be met.
    public var requirements: [Requirement]
    /// Thresholds.
    public var measures: [Measure]
    /// Detailed hints that are not required.
    public var guidance: [String]
    /// Evidence that schools usually show.
    public var usualEvidence: [String]
    /// Where it is written down.
    public var source: SourceLocation
}

/// One content (nội hàm) of an indicator.
public struct Requirement: Sendable, Hashable {
    /// The permanent identifier.
    public var id: String
    /// The text, in Vietnamese.
    public var text: String
    /// Whether "not applicable" is an answer.
    public var isOptional: Bool
    /// Where it is written down.
    public var source: SourceLocation
}

/// A place in a legal text.
public struct Citation: Sendable, Hashable, CustomStringConvertible {
    /// The article: `Điều 7`.
    public var article: String
    /// The clause: `khoản 1`; nil where there is none.
    public var clause: String?
    /// The point: `điểm a`; nil where there is none.
    public var point: String?

    public init(article: String, clause: String? = nil, point: String? = nil) {
        self.article = article
        self.clause = clause
        self.point = point
    }

    /// `điểm a khoản 1 Điều 7`, as Vietnamese legal texts cite.
    public var description: String { [point, clause, article].compactMap(\.self).joined(separator: " ") }
}

/// A place in a pack's files.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    /// The path as the reader was given it.
    public var file: String
    /// The line, from 1.
    public var line: Int

    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    public var description: String { "\(file):\(line)" }
}

/// The address of a finding: criterion, level and indicator by their printed codes.
public struct IndicatorPath: Sendable, Hashable, CustomStringConvertible {
    /// `1.1` or `level-4`.
    public var criterion: String
    /// The level's number.
    public var level: Int
    /// `a`, `b`, `c`, a clause's number, or `-`.
    public var indicator: String

    public init(criterion: String, level: Int, indicator: String) {
        self.criterion = criterion
        self.level = level
        self.indicator = indicator
    }

    /// Reads `1.1/1/c`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let level = Int(parts[1]), !parts[0].isEmpty, !parts[2].isEmpty else { return nil }
        self.init(criterion: parts[0], level: level, indicator: parts[2])
    }

    /// `1.1/1/c`.
    public var description: String { "\(criterion)/\(level)/\(indicator)" }
}
