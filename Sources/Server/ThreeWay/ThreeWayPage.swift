import Accreditation
import Criteria

/// A sheet read three ways, with remarks on it and its sentences.
struct ThreeWayPage: PageContent {
    static let template = "ThreeWay/page"

    let heading: String
    let source: String
    let previous: LinkView?
    let next: LinkView?
    let backLink: String
    let overviewLink: String
    let summary: [StateBadge]
    /// Why nothing can be mended or remarked here now; nil where it can.
    let closed: ClosedView?
    let rows: [Row]
    let bare: [Finding]
    let dead: [Finding]
    let remarks: [RemarkView]
    let remarking: RemarkForm?
    let problems: FormSummary?

    struct Row: Sendable {
        let rowTitle: String
        let requirements: [String]
        let finding: StateBadge
        let sentences: [SentenceView]
        let pieces: [LinkView]
        let lacks: [Lack]
    }

    struct SentenceView: Sendable {
        let sentence: String
        let sentencePlace: String
        /// Says that it is new since the handing in before; none or one.
        let marks: [StateBadge]
    }

    /// What a place lacks, with the way to where it is mended.
    struct Lack: Sendable {
        let lackLabel: String
        /// None or one.
        let ways: [Way]
    }

    /// A sentence with something wrong.
    struct Finding: Sendable {
        let trouble: String
        let about: SentenceView
        /// None or one.
        let ways: [Way]
    }

    /// To where something is mended or remarked.
    struct Way: Sendable {
        let wayLabel: String
        let wayLink: String
    }
}
