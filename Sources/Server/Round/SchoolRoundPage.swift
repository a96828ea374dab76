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
    /// What makes the tables a form in which official figures are corrected.
    let correction: CorrectionForm?
    /// Opens that form.
    let correctLink: String?
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

    /// What the head sends to correct official figures past a closed dossier.
    struct CorrectionForm: Sendable {
        let link: String
        let hash: String
        let reason: FormField
        let backLink: String
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
        /// The field with the corrected figure; none where figures are read only.
        let corrections: [CorrectionField]
        let last: String
        let problems: [StateBadge]
        /// The name of the field for a reason to return it; nil where it is not returned.
        let reasonFields: [ReasonField]
        let hasReason: Bool
    }

    /// A corrected figure.
    struct CorrectionField: Sendable {
        let name: String
        let typed: String
        let label: String
        let isWrong: Bool
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
