import Accreditation
import Criteria

/// One paper of a dossier: what the school writes into it, what is missing, its files, its approved versions.
struct PaperPage: PageContent {
    static let template = "Paper/paper"

    let heading: String
    let paperForm: String
    let school: String
    let state: StateBadge
    /// For those who work on the dossier; others see approved papers only.
    let work: Work?
    let versions: [PaperVersionView]
    let isEmpty: Bool
    var closed: [ClosedView] = []

    /// What people of the school see and do.
    struct Work: Sendable {
        let link: String
        /// The pack under which the page was made.
        let packHash: String
        /// Says that something comes from another year and waits for confirmation.
        let carried: String?
        let searchLink: String
        let isOpen: Bool
        let previewLink: String
        let docxLink: String
        let pdfLink: String
        let missing: [Gap]
        let isComplete: Bool
        let outdated: PaperOutdatedView?
        let writings: [Writing]
        /// What is written beside each indicator, by criterion.
        let breakdown: [BreakdownGroup]
        let details: [PaperDetailView]
        let approval: PaperApprovalView?
        let waiting: String?
    }

    /// Something missing, with the way to the place where it is written.
    struct Gap: Sendable {
        let sentence: String
        let gapLink: String
        let gapLabel: String
    }

    /// A criterion of a breakdown table.
    struct BreakdownGroup: Sendable {
        let groupTitle: String
        let groupNote: String
        let indicators: [BreakdownIndicator]
    }

    /// An indicator of a breakdown table: its requirements, and what the school writes beside them.
    struct BreakdownIndicator: Sendable {
        let indicatorTitle: String
        let requirements: [String]
        let entries: [SheetText]
    }

    /// A text of the school under the lines that the form prints.
    struct Writing: Sendable {
        let printed: [String]
        /// The page whose rows are printed here before what is typed; nil for other places.
        let listed: LinkView?
        let entry: SheetText
    }
}

/// The form that approves a paper.
struct PaperApprovalView: Sendable {
    let action: String
    let seenHash: String
    let next: Int
    let summary: FormSummary?
    /// What must be written first; the form is shown without it only.
    let forbidding: [String]
    let mayApprove: Bool
    /// Asked for while something is missing.
    let reason: FormField?
}

/// What changed after the last approval.
struct PaperOutdatedView: Sendable {
    let number: Int
    let changes: [String]
    let texts: [DifferenceView.TextChange]
    let difference: DifferenceView?
}

/// An approved paper.
struct PaperVersionView: Sendable {
    let versionTitle: String
    let by: String
    let at: String
    let docxLink: String
    let pdfLink: String
    let sizes: String
    let sourceHash: String
    let pdfHash: String
    let gaps: [String]
    let reasons: [String]
    let scans: [LinkView]
    let upload: PaperUploadView?
}

/// The form that keeps a signed scan.
struct PaperUploadView: Sendable {
    let scanAction: String
    let scanInput: String
    let scanNote: String
}

/// A detail around a paper: a day, one line, or several; exactly one of them is there.
struct PaperDetailView: Sendable {
    let day: SheetText?
    let line: SheetText?
    let lines: SheetText?

    init(_ name: PaperDetailName, _ text: SheetText) {
        day = name == .day ? text : nil
        line = name == .day || name.hasLines ? nil : text
        lines = name.hasLines ? text : nil
    }
}
