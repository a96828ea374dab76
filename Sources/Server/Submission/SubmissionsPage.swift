import Accreditation
import Criteria

/// Everything that was handed in of a dossier, newest first.
struct SubmissionsPage: PageContent {
    static let template = "Submission/submissions"

    let heading: String
    let acts: [SubmissionRow]
    let isEmpty: Bool
    /// For those who may hand in now.
    let submitLink: String?
    /// Compares any two; nil where there are not two.
    let comparing: Comparing?

    static let samples = [
        SubmissionsPage(
            heading: "Trường Tiểu học Hạ Vân", acts: [.sample], isEmpty: false, submitLink: "/",
            comparing: .sample),
        SubmissionsPage(heading: "Trường Tiểu học Hạ Vân", acts: [], isEmpty: true, submitLink: nil, comparing: nil),
    ]
}

/// One handing in, in words.
struct SubmissionRow: Sendable {
    let actTitle: String
    let link: String
    /// What changed since the handing in before.
    let changes: [Change]
    let by: String
    let at: String
    let actLevel: String
    let actHash: String
    let reasons: [String]

    struct Change: Sendable {
        let changeLink: String
    }

    static let sample = SubmissionRow(
        actTitle: "Lần nộp 2", link: "/", changes: [Change(changeLink: "/")], by: "Nguyễn Thị Hiệu",
        at: "lúc nộp", actLevel: "Mức 2", actHash: "ab12", reasons: ["Chờ số liệu cuối năm."])
}

extension SubmissionRow {
    init(_ submission: Submission, _ pack: RulePack) {
        let dossier = submission.dossier.uuid
        let number = submission.number
        let before = Route.changes(dossier).with("tu", String(number - 1)).with("den", String(number))
        self.init(
            actTitle: "Lần nộp \(number)", link: Route.submission(dossier, number).path,
            changes: number > 1 ? [Change(changeLink: before.path)] : [], by: submission.submittedByName,
            at: VietnameseTime.moment(submission.submittedAt), actLevel: pack.title(ofLevel: submission.level),
            actHash: submission.contentHash, reasons: submission.reason.isEmpty ? [] : [submission.reason])
    }
}
