import Accreditation
import Criteria

/// The general assessment (đánh giá chung) of one standard: its criteria with their levels, and the council's texts.
struct StandardPage: PageContent {
    static let template = "StandardAssessment/standard"

    let standardName: String
    let formTitle: String
    let link: String
    /// The pack under which the page was made.
    let packHash: String
    let searchLink: String
    let historyLink: String
    let overviewLink: String
    /// None or one.
    let planLinks: [LinkView]
    let isOpen: Bool
    let lock: SheetLock?
    /// Says that something was carried over and waits for confirmation.
    let carried: String?
    let levels: [LevelHead]
    let lines: [Line]
    let texts: [SheetText]
    let previous: SheetLink?
    let next: SheetLink?

    /// A column of the table of criteria.
    struct LevelHead: Sendable {
        let levelTitle: String
    }

    /// A criterion with the level that it has.
    struct Line: Sendable {
        let criterionLabel: String
        let criterionLink: String
        let state: StateBadge
        let marks: [Mark]
    }

    /// A cell of the table: a cross in the column of the level that was reached.
    struct Mark: Sendable {
        let column: String
        let cross: String
    }

    static let samples = [sample(isOpen: true), sample(isOpen: false)]

    private static func sample(isOpen: Bool) -> StandardPage {
        StandardPage(
            standardName: "Tiêu chuẩn 1: Tổ chức", formTitle: "Đánh giá chung", link: "/", packHash: "0",
            searchLink: "/tim",
            historyLink: "/lich-su", overviewLink: "/phieu", planLinks: [LinkView(label: "Kế hoạch", link: "/")],
            isOpen: isOpen, lock: isOpen ? nil : SheetLock(reason: "Hồ sơ đã nộp.", advice: "Hãy chờ."),
            carried: "2 mục được chuyển từ năm trước.", levels: [LevelHead(levelTitle: "Mức 1")],
            lines: [
                Line(
                    criterionLabel: "Tiêu chí 1.1", criterionLink: "/", state: StateBadge(.met),
                    marks: [Mark(column: "Mức 1", cross: "×")])
            ], texts: [.sample(isOpen)], previous: SheetLink(label: "Tiêu chuẩn 1", address: "/"),
            next: SheetLink(label: "Tiêu chuẩn 3", address: "/"))
    }
}
