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
    public var title: String { title(part.title) }

    /// The same with another heading for what it is about.
    func title(_ heading: String) -> String {
        if let clause { return "\(heading) – Khoản \(clause)" }
        return level.map { "\(heading) – Mức \($0)" } ?? heading
    }
}

extension RulePack {
    /// Whether the code names a group of clauses that is judged for the school as a whole.
    public func isSchoolWide(_ code: String) -> Bool {
        schoolWide.contains { $0.printedCode == SheetCode.printed(code) }
    }

    /// Whether each criterion's sheet has an improvement plan of its own: where the plan is no document by itself.
    public var plansPerCriterion: Bool { improvementPlan == nil }

    /// What the texts of a sheet are about, in the order of the form.
    public var sheetParts: [NarrativeField.Part] {
        report.map { $0.sheetTexts.compactMap { NarrativeField.Part(rawValue: $0.name.rawValue) } }
            ?? NarrativeField.Part.allCases
    }

    /// The texts that a criterion's sheet has, in the order of the form: a description per level, then those about the
    /// whole criterion; all of them for each clause of a school-wide group.
    public func narrativeFields(of criterion: Criterion) -> [NarrativeField] {
        guard isSchoolWide(criterion.code) else {
            return sheetParts.flatMap { part in
                part == .present
                    ? criterion.levels.map { NarrativeField(part, level: $0.number) } : [NarrativeField(part)]
            }
        }
        return criterion.levels.flatMap { level in
            level.indicators.flatMap { clause in
                sheetParts.map { NarrativeField($0, level: level.number, clause: clause.code) }
            }
        }
    }

    /// The heading of a text's kind, as the form has it: `Mô tả hiện trạng`.
    public func title(of part: NarrativeField.Part) -> String {
        report?.sheetTexts.first { $0.name.rawValue == part.rawValue }?.title ?? part.title
    }

    /// The heading of a text: `Mô tả hiện trạng – Mức 1`, `Điểm mạnh`.
    public func title(of field: NarrativeField) -> String { field.title(title(of: field.part)) }

    /// What to write into a text; nil where the pack does not tell.
    public func help(for part: NarrativeField.Part) -> String? {
        report?.sheetTexts.first { $0.name.rawValue == part.rawValue }?.help
    }
}
