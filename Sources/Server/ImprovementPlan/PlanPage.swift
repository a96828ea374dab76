import Accreditation
import Criteria

/// The improvement plan of a dossier, for writing it and for its reviews.
struct PlanPage: PageContent {
    static let template = "ImprovementPlan/plan"

    let heading: String
    let formNumber: String
    let school: String
    let link: String
    /// The pack under which the page was made.
    let packHash: String
    let printLink: String
    let historyLink: String
    let isOpen: Bool
    let maySave: Bool
    let lock: SheetLock?
    /// Says that something was carried over and waits for confirmation.
    let carried: String?
    /// Says that the plan has more issues than priority issues should be.
    let tooMany: String?
    let grounds: PlanRowView
    let groundsTitle: String
    let printedGrounds: [String]
    let preface: [PrintedView]
    let issuesTitle: String
    let actionsTitle: String
    let issues: [IssueView]
    let hasNoIssues: Bool
    /// Sent by the button that adds an issue.
    let newIssue: String
    let proposals: [Proposal]
    let reviewsTitle: String
    let reviews: [PlanRowView]
    /// Last year's plan; none or one.
    let earlier: [Earlier]
    let closing: [PrintedView]
    /// What is followed of it, with owners and days.
    let follow: PlanFollow

    /// An issue with what is done about it.
    struct IssueView: Sendable {
        let issue: PlanRowView
        let actions: [PlanRowView]
        let hasNoActions: Bool
        /// Sent by the button that adds an action.
        let newAction: String
    }

    /// An issue that the council's work suggests.
    struct Proposal: Sendable {
        let proposalText: String
        let from: String
        /// Sent by the button that takes it over.
        let take: String
    }

    /// How far last year's plan came.
    struct Earlier: Sendable {
        let earlierTitle: String
        let earlierLink: String
        let earlierActions: [EarlierAction]
        let earlierReviews: [EarlierReview]
    }

    struct EarlierAction: Sendable {
        let actionText: String
        let actionState: String
    }

    struct EarlierReview: Sendable {
        let reviewTitle: String
        let reviewText: String
    }
}

/// A printed part of the plan: partial ImprovementPlan/printed.
struct PrintedView: Sendable {
    let printedTitle: String
    let printedLines: [Line]

    /// One line, and the heading that stands before it.
    struct Line: Sendable {
        let lineHeading: String?
        let lineText: String
    }
}

extension PrintedView {
    init(_ printed: PrintedPart) {
        printedTitle = printed.part.heading
        var last: String?
        printedLines = printed.lines.map { line in
            defer { last = line.heading }
            return Line(lineHeading: line.heading == last ? nil : line.heading, lineText: line.text)
        }
    }
}

extension PlanPart {
    /// `IV. Vấn đề trọng tâm`.
    var heading: String { "\(code). \(title)" }
}
