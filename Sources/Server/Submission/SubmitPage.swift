import Accreditation
import Criteria
import Storage

/// What stands against handing in, and the form for it.
struct SubmitPage: PageContent {
    static let template = "Submission/submit"

    let heading: String
    let summary: FormSummary?
    let level: StateBadge
    let progress: String
    let isComplete: Bool
    /// Shown instead of the checks when nothing stands against it.
    let isClear: Bool
    let checks: [Check]
    let action: String
    let seenHash: String
    /// Asked for while the dossier is incomplete.
    let reason: FormField?

    /// One kind of thing that is missing.
    struct Check: Sendable {
        let checkTitle: String
        let advice: String
        let state: StateBadge
        let items: [Item]
    }

    /// One criterion with what is missing there.
    struct Item: Sendable {
        let itemText: String
        let itemLink: String
    }

    static let samples: [SubmitPage] = {
        var values = FormValues(["ly-do": ""])
        values.fail("ly-do", "Hãy ghi lý do.")
        let check = Check(
            checkTitle: "Chỉ báo chưa đánh giá", advice: "Hãy đánh giá.", state: .blocking,
            items: [Item(itemText: "Tiêu chí 1.1", itemLink: "/")])
        return [
            SubmitPage(
                heading: "Trường", summary: values.summary, level: StateBadge(.met), progress: "10/12",
                isComplete: false, isClear: false, checks: [check], action: "/", seenHash: "ab",
                reason: values.field("ly-do", "Lý do"))
        ]
    }()
}

extension SubmitPage {
    init(
        _ draft: SubmissionDraft, _ standing: DossierStanding, _ council: Council, _ dossier: Dossier,
        _ pack: RulePack, _ values: FormValues
    ) {
        let ready = draft.readiness
        let checks = SubmitChecks(dossier: dossier, pack: pack).checks(ready, council)
        self.init(
            heading: dossier.title, summary: values.summary,
            level: StateBadge(level: draft.result.level, highestPossible: draft.result.highestPossible),
            progress: "\(standing.rated)/\(standing.total)", isComplete: ready.isComplete, isClear: checks.isEmpty,
            checks: checks, action: Route.submit(dossier.id.uuid).path, seenHash: draft.hash,
            reason: ready.isComplete
                ? nil
                : values.field(
                    "ly-do", "Lý do nộp khi chưa đánh giá hết",
                    hint: "Lý do được lưu cùng lần nộp và cơ quan quản lý sẽ đọc.", isRequired: true))
    }
}

extension StateBadge {
    static let blocking = StateBadge(css: "state-warning", label: "Cần trước khi nộp")
    static let reminder = StateBadge(css: "state-neutral", label: "Nên xem lại")
}
