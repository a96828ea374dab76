import Accreditation
import Criteria

/// What the council says to each other about a sheet.
struct DiscussionPage: PageContent {
    static let template = "Discussion/page"

    let heading: String
    let sheetLink: String
    let open: [DiscussionView]
    let closed: [DiscussionView]
    let isEmpty: Bool
    let beginning: DiscussionForm?
    let problems: FormSummary?
    var locked: [ClosedView] = []

    static let samples = [
        DiscussionPage(
            heading: "Tiêu chí 1.1", sheetLink: "/", open: [.sample], closed: [.sample], isEmpty: true,
            beginning: .sample, problems: FormValues.failed("loi", "Hãy viết nội dung.").summary,
            locked: [.sample])
    ]
}

/// A new discussion: partial Discussion/form.
struct DiscussionForm: Sendable {
    let link: String
    let draftKey: String
    let entry: String
    let place: FormChoice
    let words: FormField
    let people: [FormOption]

    static let sample = DiscussionForm(
        link: "/", draftKey: "trao-doi", entry: "1",
        place: FormValues().choice("ve", "Về", options: [("", "Cả phiếu")]),
        words: FormValues.failed("loi", "Hãy viết nội dung.").field("loi", "Nội dung", hint: "Gọi tên"),
        people: [FormOption(id: "nhac-1", value: "1", label: "Lê Thị Mận", isSelected: true)])
}

/// One discussion: partial Discussion/discussion.
struct DiscussionView: Sendable {
    let anchorName: String
    let about: String
    let quotes: [String]
    let changes: [StateBadge]
    let state: StateBadge
    let resolved: String?
    let comments: [CommentView]
    let answering: Answering?

    struct CommentView: Sendable {
        let author: String
        let moment: String
        let words: String
        let mentioned: String?
    }

    /// What a reader may do with it.
    struct Answering: Sendable {
        let answerLink: String
        let answerID: String
        let answerDraft: String
        let isStillOpen: Bool
    }

    static let sample = DiscussionView(
        anchorName: "trao-doi-1", about: "Mô tả hiện trạng, câu 2", quotes: ["Trường có kế hoạch."],
        changes: [StateBadge(css: "state-warning", label: "Câu đã đổi")],
        state: StateBadge(css: "state-warning", label: "Chưa xong"), resolved: "Lê Thị Mận đóng lúc 08:30",
        comments: [CommentView(author: "Lê Thị Mận", moment: "08:30", words: "Thiếu số liệu", mentioned: "Trần An")],
        answering: Answering(answerLink: "/", answerID: "tra-loi-1", answerDraft: "trao-doi-1", isStillOpen: true))
}

extension FormValues {
    /// A form with one problem, for samples of pages.
    static func failed(_ name: String, _ sentence: String) -> FormValues {
        var values = FormValues()
        values.fail(name, sentence)
        return values
    }
}
