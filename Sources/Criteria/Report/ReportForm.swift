/// What a school's self-assessment report says in words beside the ratings: on each criterion's sheet, and after each
/// standard where the circular asks for a general assessment.
public struct ReportForm: Sendable, Hashable {
    /// Where strengths, limits and what follows from them are written.
    public enum Place: String, Sendable, Hashable {
        /// On each criterion's sheet, with a plan of its own.
        case criterion
        /// Once per standard; the improvement plan is a document of its own.
        case standard
    }
    /// Where strengths and limits are written.
    public var place: Place
    /// What the pages call it: "Đánh giá chung".
    public var title: String
    /// The texts of a criterion's sheet, in the order of the form.
    public var sheetTexts: [SheetText]
    /// The texts of a standard's general assessment, in the order of the form; empty where there is none.
    public var standardTexts: [StandardText]
    /// Where the form stands.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation

    public init(
        _ place: Place, title: String, sheetTexts: [SheetText], standardTexts: [StandardText] = [],
        citation: Citation, source: SourceLocation
    ) {
        self.place = place
        self.title = title
        self.sheetTexts = sheetTexts
        self.standardTexts = standardTexts
        self.citation = citation
        self.source = source
    }

    /// The text of a general assessment with this identifier.
    public func standardText(_ id: String) -> StandardText? { standardTexts.first { $0.id == id } }
}

/// A text of a criterion's sheet.
public struct SheetText: Sendable, Hashable {
    /// What the text is about.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        /// The present state, once per level.
        case present
        case strengths
        case weaknesses
    }
    public var name: Name
    /// The Vietnamese heading.
    public var title: String
    /// What to write, in Vietnamese.
    public var help: String
    /// Where the form says so.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation
}

/// A text of a standard's general assessment (đánh giá chung).
public struct StandardText: Sendable, Hashable {
    /// The permanent identifier, under which answers are kept: `strengths`.
    public var id: String
    /// The Vietnamese heading.
    public var title: String
    /// What to write, in Vietnamese.
    public var help: String
    /// Whether each line names a priority issue that the improvement plan can take over.
    public var listsIssues: Bool
    /// Whether it may stay empty when the dossier is handed in.
    public var isOptional: Bool
    /// Where the form says so.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation
}
