import Criteria

/// Where an answer of a dossier stands, by printed codes: it means something only together with a rule pack.
public struct AnswerPlace: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    /// What kind of answer it is.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The rating of an indicator with its linked evidence.
        case finding
        /// A text of the sheet.
        case text
        /// Entries of the improvement plan.
        case improvements
    }

    /// The sheet: `1.1`, `level-4`, or `lower-secondary:1.1` where schooling levels are rated apart.
    public var sheet: String
    /// What kind of answer it is.
    public var kind: Kind
    /// For a finding `level/indicator`; for a text its field, such as `present/1`; for improvements the clause, which
    /// is empty but on sheets of school-wide clauses.
    public var detail: String

    public init(sheet: String, kind: Kind, detail: String) {
        self.sheet = sheet
        self.kind = kind
        self.detail = detail
    }

    /// `1.1 finding 1/a`.
    public var description: String { "\(sheet) \(kind.rawValue) \(detail)" }

    public static func < (left: AnswerPlace, right: AnswerPlace) -> Bool {
        (left.sheet, left.kind.rawValue, left.detail) < (right.sheet, right.kind.rawValue, right.detail)
    }
}

extension AnswerPlace {
    /// The schooling level with its colon, `lower-secondary:`; empty on sheets of the school as a whole.
    var prefix: String { sheet.lastIndex(of: ":").map { String(sheet[...$0]) } ?? "" }

    /// The printed code without a schooling level.
    var code: String { String(sheet.dropFirst(prefix.count)) }
}
