import Accreditation
import Criteria
import Storage

/// The team's draft: sent by the leader, answered by the school, replied to by the leader.
struct DraftPage: PageContent {
    static let template = "Draft/draft"

    let school: String
    let lead: String
    let summary: FormSummary?
    /// Why the reader's own part is closed; none or one.
    let closedParts: [ClosedView]
    let sending: Sending?
    let sent: Sent?
    let answer: Answer?
    /// Only for those who answer for the school now.
    let answering: Answering?
    let items: [DraftItemView]
    /// Only for the leader while the school's time runs.
    let waiting: Waiting?
    let concludeLink: String?
    let backLink: String

    struct Sending: Sendable {
        let sendLink: String
        let isReady: Bool
        let unsettled: [String]
        let summaryField: FormField
    }

    struct Sent: Sendable {
        let result: ResultLines
        let words: String
        let sentBy: String
        let hash: String
        /// The last day to answer, with where it is from; empty where the law gives no time.
        let time: [String]
        let granted: [String]
    }

    struct Answering: Sendable {
        let answerLink: String
        let remarkField: FormField
        let remarkVersionName: String
        let remarkVersion: Int
        let moreTimeLink: String
    }

    struct Waiting: Sendable {
        let closeLink: String
        let told: String
        /// Why silence does not count yet.
        let obstacles: [String]
        let mayClose: Bool
    }

    struct Answer: Sendable {
        let kind: String
        let generalRemark: String
        let answeredBy: String
        let counts: String
    }
}
