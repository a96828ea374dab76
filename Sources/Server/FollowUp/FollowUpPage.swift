import Accreditation
import Criteria

/// What is done about weaknesses and unmet requirements, and how far it has come.
struct FollowUpPage: PageContent {
    static let template = "FollowUp/page"

    let lead: String
    let planLink: String?
    let rows: [FollowUpRow]
    let empty: String?
    let suggestions: FollowUpSuggestions?
    let ownLink: String?
    let reviewing: Reviewing?
    let reviews: [ReviewLine]
    let earlier: [FollowUpRow]
    let earlierLink: String?
    var closed: [ClosedView] = []

    /// The form of a review.
    struct Reviewing: Sendable {
        let reviewLink: String
        let period: FormChoice
        let words: FormField
        let hints: [String]
    }

    struct ReviewLine: Sendable {
        let reviewTitle: String
        let reviewBy: String
        let reviewCounts: String
        let reviewWords: String
    }

    static let samples = [
        FollowUpPage(
            lead: "2 việc", planLink: "/", rows: [.sample], empty: "Chưa có.", suggestions: .sample, ownLink: "/",
            reviewing: Reviewing(
                reviewLink: "/", period: FormValues().choice("ky", "Kỳ", options: [("year", "Cuối năm học")]),
                words: FormValues.failed("nhan-xet", "Hãy viết.").field("nhan-xet", "Nhận xét", hint: "Gợi ý"),
                hints: ["Hạn cuối tháng 5"]),
            reviews: [
                ReviewLine(
                    reviewTitle: "Cuối học kỳ I", reviewBy: "Lê Thị Mận", reviewCounts: "1 đã xong", reviewWords: "Tốt")
            ], earlier: [.sample], earlierLink: "/", closed: [.sample])
    ]
}

/// One line: partial FollowUp/rows.
struct FollowUpRow: Sendable {
    let activity: String
    let activityLink: String
    let sourceTitle: String
    let sourceText: String
    let sourceLink: String?
    let owner: String
    let due: String
    let state: StateBadge
    let late: [StateBadge]
    let result: String

    static let sample = FollowUpRow(
        activity: "Bổ sung sách", activityLink: "/", sourceTitle: "Điểm yếu", sourceText: "Ít sách", sourceLink: "/",
        owner: "Lê Thị Mận", due: "đầu tháng 5", state: StateBadge(css: "state-met", label: "Đã xong"),
        late: [StateBadge(css: "state-warning", label: "Quá hạn")], result: "500 cuốn")
}

/// What can be followed with one click: partial FollowUp/suggestions.
struct FollowUpSuggestions: Sendable {
    let takeLink: String
    let suggestionsTitle: String
    let suggestions: [Suggestion]

    struct Suggestion: Sendable {
        let suggestionKey: String
        let suggestion: String
        let suggestionFrom: String
    }

    static let sample = FollowUpSuggestions(
        takeLink: "/", suggestionsTitle: "Gợi ý",
        suggestions: [Suggestion(suggestionKey: "a", suggestion: "Ít sách", suggestionFrom: "Điểm yếu, tiêu chí 1.1")])
}

/// One of them with everything that can be changed.
struct FollowUpFormPage: PageContent {
    static let template = "FollowUp/form"

    let link: String
    let backLink: String
    let row: FollowUpRow
    let draftKey: String
    let isOpen: Bool
    let version: String
    let problems: FormSummary?
    let activity: FormField
    let owner: FormChoice
    let due: FormField
    let resources: FormField
    let evidence: FormField
    let state: FormChoice
    let result: FormField
    let facts: [Fact]
    var closed: [ClosedView] = []

    /// A line for readers who may not change it.
    struct Fact: Sendable {
        let factLabel: String
        let factText: String
    }

    static let samples = [
        FollowUpFormPage(
            link: "/", backLink: "/", row: .sample, draftKey: "a", isOpen: true, version: "1",
            problems: FormValues.failed("viec", "Hãy ghi.").summary,
            activity: FormValues.failed("viec", "Hãy ghi.").field("viec", "Việc", hint: "Gợi ý", isRequired: true),
            owner: FormValues().choice("nguoi", "Người", options: [("", "Chưa giao")]),
            due: FormValues.failed("han", "Sai").field("han", "Hạn", hint: "Gợi ý"),
            resources: FormValues().field("nguon-luc", "Nguồn lực"),
            evidence: FormValues().field("minh-chung", "Minh chứng"),
            state: FormValues().choice("tinh-trang", "Tình trạng", options: [("done", "Đã xong")]),
            result: FormValues().field("ket-qua", "Kết quả"),
            facts: [Fact(factLabel: "Hạn", factText: "đầu tháng 5")], closed: [.sample])
    ]
}
