/// A threshold that belongs to an indicator.
public struct Measure: Sendable, Hashable {
    /// The permanent identifier.
    public var id: String
    /// What is measured, in Vietnamese.
    public var name: String
    /// How the figure is compared with the value.
    public var comparison: Comparison
    /// What it is compared with.
    public var value: MeasureValue
    /// The unit: `%`, `năm`, `m²/học sinh` …
    public var unit: String
    /// Identifiers of conditions of the pack, all of which must hold for the threshold to apply.
    public var conditions: [String]
    /// Over how many school years up to the assessment, where it is more than the present one.
    public var years: Int?
    /// Whether the threshold is a number of school years in which the figure is above zero; otherwise each of the years
    /// has to satisfy it.
    public var countsYears: Bool = false
    /// What the threshold rests on.
    public var basis: MeasureBasis
    /// The days between which the threshold may only warn and not decide; nil where it may decide.
    public var warnsOnly: WarningPeriod?
    /// The row of the statistics form that feeds it: `table/row`; nil where the form has none.
    public var figure: String?
    /// To what or how the threshold applies, where that is no condition on the school; in Vietnamese.
    public var remark: String? = nil
    /// Where it is written down.
    public var source: SourceLocation
}

/// How a figure is compared with a threshold.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case atLeast = "at-least"
    case atMost = "at-most"
    case moreThan = "more-than"
    case lessThan = "less-than"
    case equal = "equal"

    /// The sign that readers know: ≥, ≤, >, <, =.
    public var sign: String {
        switch self {
        case .atLeast: "≥"
        case .atMost: "≤"
        case .moreThan: ">"
        case .lessThan: "<"
        case .equal: "="
        }
    }
}

/// A threshold's value: a decimal number kept as written, or a rank on an ordered scale of words.
public enum MeasureValue: Sendable, Hashable {
    /// A decimal number with a point, exactly as written: `0.35`.
    case number(String)
    /// A word and the scale that it belongs to, lowest first: `tiên tiến` in `đạt chuẩn, tiên tiến, xuất sắc`.
    case rank(String, scale: [String])
}

/// What a threshold rests on.
public enum MeasureBasis: Sendable, Hashable {
    /// The circular itself.
    case circular
    /// Another text that the circular refers to; the payload cites it.
    case citedText(String)
    /// Derived from words such as "every year"; a hint that never decides.
    case derived
}

/// Days between which figures only warn: of one threshold, or of the whole pack.
public struct WarningPeriod: Sendable, Hashable {
    /// First day.
    public var from: Day
    /// Last day.
    public var to: Day
    /// The article that says so.
    public var citation: Citation
}

/// A condition that measures may name: part of the pack's declared vocabulary.
public struct Condition: Sendable, Hashable {
    /// The identifier, such as `difficult-area`.
    public var id: String
    /// The Vietnamese wording.
    public var title: String
    /// The condition that holds exactly when this one does not, where there is one.
    public var opposite: String?
    /// The row of the statistics form that tells whether it holds, `table/row`; nil where none does.
    public var figure: String? = nil
    /// Kinds of school and schooling levels for which it holds; empty where these do not tell.
    public var kinds: [String] = []
    /// Where it is written down.
    public var source: SourceLocation
}
