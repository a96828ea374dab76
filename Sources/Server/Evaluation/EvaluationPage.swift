import Accreditation
import Criteria
import Storage

/// One evaluation: the team, the reader's own sheets, how far every criterion is, what can be done next.
struct EvaluationPage: PageContent {
    static let template = "Evaluation/evaluation"

    let words: TeamTerms
    let school: String
    let state: StateBadge
    let decision: String?
    let members: [Member]
    let actions: [Action]
    /// What to wait for, where there is nothing to do.
    let advice: String?
    let own: OwnSheets?
    let hasProgress: Bool
    let handedIn: String
    let rows: [Row]
    var closed: [ClosedView] = []

    struct Member: Sendable {
        let name: String
        let role: String
    }

    struct Action: Sendable {
        let label: String
        let link: String
        let css: String
    }

    struct OwnSheets: Sendable {
        let ownTotal: String
        let sheets: [OwnSheet]
    }

    struct OwnSheet: Sendable {
        let criterion: String
        let criterionTitle: String
        let link: String
        let rated: String
        let badge: StateBadge
    }

    struct Row: Sendable {
        let criterion: String
        let criterionTitle: String
        let people: [Person]
        let badge: StateBadge
        /// The members' ratings side by side, where the reader may see them.
        let link: String?
    }

    struct Person: Sendable {
        let name: String
        let hasHandedIn: Bool
    }

    static let samples = [
        EvaluationPage(
            words: .sample, school: "Trường Tiểu học Hạ Vân, năm học 2024-2025", state: StateBadge(.evaluating),
            decision: "125/QĐ-SGDĐT ngày quyết định", members: [Member(name: "Đặng Văn Trưởng", role: "Trưởng đoàn")],
            actions: [Action(label: "Kết luận", link: "/", css: "btn-primary")], advice: "Chờ phiếu.",
            own: OwnSheets(
                ownTotal: "1/10 phiếu đã nộp",
                sheets: [
                    OwnSheet(
                        criterion: "Tiêu chí 1.1", criterionTitle: "Phương hướng", link: "/", rated: "3/8",
                        badge: StateBadge(.evaluating))
                ]), hasProgress: true, handedIn: "3/84 phiếu đã nộp",
            rows: [
                Row(
                    criterion: "Tiêu chí 1.1", criterionTitle: "Phương hướng",
                    people: [Person(name: "Đặng Văn Trưởng", hasHandedIn: true)], badge: StateBadge(.evaluating),
                    link: "/")
            ], closed: [.sample])
    ]
}
