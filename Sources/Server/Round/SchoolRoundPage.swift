import Accreditation
import Criteria
import Storage

/// One school's figures in a collection: where they are, the figures themselves, and what the reader may do.
struct SchoolRoundPage: PageContent {
    static let template = "Round/school"

    let heading: String
    let school: String
    let state: StateBadge
    let days: [String]
    let left: StateBadge?
    let summary: FormSummary?
    let note: String?
    let failed: [LinkView]
    let doubtful: [LinkView]
    let differing: [DifferenceLine]
    let returned: [ReturnedLine]
    let entryLink: LinkView?
    let confirm: ConfirmForm?
    let withdrawLink: String?
    let check: CheckForm?
    let tables: [TableView]
    let acts: [String]
    let versions: [VersionLine]

    /// A figure that differs from what was confirmed or is official.
    struct DifferenceLine: Sendable {
        let label: String
        let was: String
        let now: String
    }

    /// A figure that was returned.
    struct ReturnedLine: Sendable {
        let label: String
        let link: String
        let reason: String
    }

    /// What the head sends.
    struct ConfirmForm: Sendable {
        let title: String
        let explanation: String
        let link: String
        let hash: String
        let button: String
        let reason: FormField?
    }

    /// What the managing body sends.
    struct CheckForm: Sendable {
        let link: String
        let hash: String
    }

    /// One table of the form.
    struct TableView: Sendable {
        let title: String
        let yearTitle: String
        let lastTitle: String
        let isChecked: Bool
        /// Whether anything stands in the table.
        let isOpen: Bool
        let rows: [RowView]
    }

    /// One figure.
    struct RowView: Sendable {
        let id: String
        let label: String
        let value: String
        let last: String
        let problems: [StateBadge]
        /// The name of the field for a reason to return it; nil where it is not returned.
        let reasonFields: [ReasonField]
        let hasReason: Bool
    }

    /// Why a figure is returned.
    struct ReasonField: Sendable {
        let name: String
        let typed: String
        let label: String
    }

    /// An official version.
    struct VersionLine: Sendable {
        let label: String
        let hash: String
        let differenceLink: String?
    }
}
