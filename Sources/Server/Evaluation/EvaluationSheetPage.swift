import Accreditation
import Criteria
import Storage

/// A member's own sheet beside what the school wrote and shows.
struct EvaluationSheetPage: PageContent {
    static let template = "Evaluation/sheet"

    let heading: String
    let school: String
    let sheetLink: String
    let summary: FormSummary?
    let handedIn: String?
    let isOpen: Bool
    let sections: [Section]
    let comments: [LiveField]
    let closedComments: [Comment]
    let nextLink: String?
    let backLink: String
    let terms: PackTerms
    var closed: [ClosedView] = []

    /// A level, or what follows the levels.
    struct Section: Sendable {
        let sectionTitle: String
        let writings: [ContentSheet.Text]
        let plans: [ContentSheet.Plan]
        let ratings: [Rating]
    }

    /// One indicator: the school's, and the member's own rating.
    struct Rating: Sendable {
        let given: ContentSheet.Indicator
        let own: StateBadge
        let ownRemark: String
        /// Nothing once the sheet is handed in.
        let inputs: [Inputs]
    }

    struct Inputs: Sendable {
        let ratingID: String
        let legend: String
        let ratingLink: String
        let ratingVersion: Int
        let options: [FormOption]
        let remark: LiveField
    }

    struct Comment: Sendable {
        let commentTitle: String
        let comment: String
    }
}

extension EvaluationSheetPage {
    static let samples: [EvaluationSheetPage] = {
        let live = LiveField(
            id: "nhan-xet", label: "Nhận xét", hint: "Gợi ý", value: "Tốt", version: "1", link: "/luu")
        let given = ContentSheet.samples[0].parts[0]
        let inputs = Inputs(
            ratingID: "danh-gia-1-a", legend: "Đánh giá của tôi", ratingLink: "/luu", ratingVersion: 0,
            options: [FormOption(id: "danh-gia-1-a-met", value: "met", label: "Đạt", isSelected: true)], remark: live)
        let section = Section(
            sectionTitle: "Mức 1", writings: given.texts, plans: given.plans,
            ratings: [
                Rating(given: given.indicators[0], own: StateBadge(.met), ownRemark: "Đúng", inputs: [inputs])
            ])
        return [
            EvaluationSheetPage(
                heading: "Tiêu chí 1.1", school: "Trường Tiểu học Hạ Vân", sheetLink: "/",
                summary: FormSummary(problems: [FormProblem(link: "#danh-gia-1-a", sentence: "Chưa đánh giá.")]),
                handedIn: "lúc 08:30", isOpen: true, sections: [section], comments: [live],
                closedComments: [Comment(commentTitle: "Nhận xét", comment: "Tốt")], nextLink: "/", backLink: "/",
                terms: .sample, closed: [.sample])
        ]
    }()
}
