public import Criteria

/// One text of a criterion sheet (phiếu đánh giá tiêu chí).
public struct NarrativeField: Sendable, Hashable, CustomStringConvertible {
    /// What the text is about.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// Description of the present state.
        case present
        case strengths
        case weaknesses

        /// The Vietnamese heading of the form.
        public var title: String {
            switch self {
            case .present: "Mô tả hiện trạng"
            case .strengths: "Điểm mạnh"
            case .weaknesses: "Điểm yếu"
            }
        }
    }

    public let part: Part
    /// The level that it describes; nil where it is about the whole criterion.
    public let level: Int?
    /// The school-wide clause that it is about; nil on other sheets.
    public let clause: String?

    public init(_ part: Part, level: Int? = nil, clause: String? = nil) {
        self.part = part
        self.level = level
        self.clause = clause
    }

    /// Reads `present/1`, `strengths` or `present/4/1`; nil for anything else.
    public init?(_ text: String, separator: Character = "/") {
        let pieces = text.split(separator: separator, maxSplits: 2, omittingEmptySubsequences: false)
        guard let part = Part(rawValue: String(pieces[0])) else { return nil }
        let level = pieces.count > 1 ? Int(pieces[1]) : nil
        guard pieces.count == 1 || level != nil else { return nil }
        self.init(part, level: level, clause: pieces.count > 2 ? String(pieces[2]) : nil)
        guard name(separator) == text else { return nil }
    }

    /// `present/1`, or with another separator for addresses.
    public func name(_ separator: Character) -> String {
        [part.rawValue, level.map(String.init), clause].compactMap(\.self).joined(separator: String(separator))
    }

    /// `present/1`.
    public var description: String { name("/") }

    /// `Mô tả hiện trạng – Mức 1`, `Điểm mạnh`, `Điểm yếu – Khoản 2`.
    public var title: String {
        if let clause { return "\(part.title) – Khoản \(clause)" }
        return level.map { "\(part.title) – Mức \($0)" } ?? part.title
    }
}

extension RulePack {
    /// Whether the code names a group of clauses that is judged for the school as a whole.
    public func isSchoolWide(_ code: String) -> Bool {
        schoolWide.contains { $0.printedCode == SheetCode.printed(code) }
    }

    /// The texts that a criterion's sheet has, in the order of the form: a description per level, then strengths and
    /// weaknesses; all three for each clause of a school-wide group.
    public func narrativeFields(of criterion: Criterion) -> [NarrativeField] {
        guard isSchoolWide(criterion.code) else {
            return criterion.levels.map { NarrativeField(.present, level: $0.number) }
                + [NarrativeField(.strengths), NarrativeField(.weaknesses)]
        }
        return criterion.levels.flatMap { level in
            level.indicators.flatMap { clause in
                NarrativeField.Part.allCases.map { NarrativeField($0, level: level.number, clause: clause.code) }
            }
        }
    }
}
