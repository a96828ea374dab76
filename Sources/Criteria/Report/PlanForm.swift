/// The form of the improvement plan (kế hoạch cải tiến chất lượng) where it is a document of its own.
public struct PlanForm: Sendable, Hashable {
    /// The title of the document.
    public var title: String
    /// The form's printed number: "Mẫu số 2".
    public var form: String
    /// Above this number of issues the page reminds that only priority issues belong here; nil for no reminder.
    public var mostIssues: Int?
    /// The part about the school.
    public var school: PlanPart
    /// The grounds of the plan; a school's plan begins with these lines.
    public var grounds: PrintedPart
    /// Printed parts before the issues.
    public var preface: [PrintedPart]
    /// The priority issues.
    public var issues: PlanTable
    /// What is done about them.
    public var actions: PlanTable
    /// How far an action can have come, in the order of the form.
    public var states: [PlanState]
    /// What each review writes down.
    public var reviews: PlanTable
    /// The reviews of a year, in order.
    public var reviewPeriods: [PlanReviewPeriod]
    /// Printed parts after the reviews.
    public var closing: [PrintedPart]
    /// Where the form stands.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation

    /// One of the three tables.
    public subscript(kind: PlanTable.Kind) -> PlanTable {
        switch kind {
        case .issues: issues
        case .actions: actions
        case .reviews: reviews
        }
    }

    /// The state of completion with this identifier.
    public func state(_ id: String) -> PlanState? { states.first { $0.id == id } }
}

/// A numbered part of the plan.
public struct PlanPart: Sendable, Hashable {
    /// The printed number: `IV`.
    public var code: String
    /// The Vietnamese heading.
    public var title: String
    /// Where it is written down.
    public var source: SourceLocation
}

/// A part whose text is printed in the form.
public struct PrintedPart: Sendable, Hashable {
    /// One line, with the heading that it stands under inside the part.
    public struct Line: Sendable, Hashable {
        /// The heading inside the part, such as "Mục đích"; nil for none.
        public var heading: String?
        /// The text, in Vietnamese.
        public var text: String
    }
    /// Number and heading.
    public var part: PlanPart
    /// The lines in printed order.
    public var lines: [Line]
}

/// A part that is a table which the school fills in.
public struct PlanTable: Sendable, Hashable {
    /// Which of the plan's tables; the raw value is its name in the files.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case issues, actions, reviews

        /// What a row of the table can hold beside its number, in the order in which it is sent and stored.
        public var columns: [PlanColumn.Name] {
            switch self {
            case .issues: [.standard, .criterion, .present, .limits, .cause]
            case .actions:
                [.content, .goal, .activity, .result, .time, .responsible, .resources, .evidence, .state]
            case .reviews: [.content, .result, .adjustment, .reviewer]
            }
        }
    }
    /// Number and heading.
    public var part: PlanPart
    /// The columns in printed order.
    public var columns: [PlanColumn]

    /// The column with this name, where the form has it.
    public func column(_ name: PlanColumn.Name) -> PlanColumn? { columns.first { $0.name == name } }
}

/// A column of the plan's tables.
public struct PlanColumn: Sendable, Hashable {
    /// What the column holds; a table has some of them.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        /// The running number, counted by the program.
        case number
        case standard, criterion, present, limits, cause
        case content, goal, activity, result, time, responsible, resources, evidence, state
        case adjustment, reviewer
    }
    public var name: Name
    /// The Vietnamese heading.
    public var title: String
    /// What to write, in Vietnamese; empty where the heading says it all.
    public var help: String
    /// Where it is written down.
    public var source: SourceLocation
}

/// How far an action of the plan has come (mức độ thực hiện).
public struct PlanState: Sendable, Hashable {
    /// The permanent identifier, under which it is kept.
    public var id: String
    /// The Vietnamese name.
    public var title: String
    /// Whether nothing is left to do.
    public var isDone: Bool
    /// Where it is written down.
    public var source: SourceLocation
}

/// A review of the plan in the course of the year.
public struct PlanReviewPeriod: Sendable, Hashable {
    /// The calendar entry that says when; reviews are kept under it.
    public var entry: String
    /// The Vietnamese name: "Cuối học kỳ I".
    public var title: String
    /// Where it is written down.
    public var source: SourceLocation
}
