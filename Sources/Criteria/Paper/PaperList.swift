/// A list of a self-assessment's plan that a part of a paper prints; the raw value is the name in `papers.xml`.
public enum PaperListName: String, Sendable, Hashable, CaseIterable {
    /// What is done when, by whom.
    case timetable
    /// What it takes.
    case resources
}

/// What a column of such a list holds; the raw value is the name in `papers.xml`.
public enum PaperListColumn: String, Sendable, Hashable, CaseIterable {
    /// Weeks and days.
    case time
    case activity
    /// Who does it.
    case people
    /// What comes out of it.
    case product
    /// Standards and criteria that it is about.
    case criteria
    case resource
    case remarks
}

/// How a part of a paper prints a list of the plan.
public struct PaperList: Sendable, Hashable {
    public var name: PaperListName
    /// What each column of the part's table holds, nil for one that the list does not fill; empty for parts without a
    /// table, which print a line for each row.
    public var columns: [PaperListColumn?]

    public init(name: PaperListName, columns: [PaperListColumn?]) {
        self.name = name
        self.columns = columns
    }
}

extension PaperForm {
    /// The lists of the plan that the paper prints.
    public var lists: Set<PaperListName> { Set(parts.compactMap(\.list?.name)) }
}
