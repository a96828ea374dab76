import Accreditation
import Criteria
import Storage

/// Every threshold of a dossier that names a figure, with what the figures say, the finding and the reason; and figures
/// that the rules only want followed.
struct ThresholdPage: PageContent {
    static let template = "Threshold/page"

    let heading: String
    let source: String
    let summary: [String]
    let filters: [Filter]
    let groups: [Group]
    /// Says what to do where nothing is listed.
    let nothing: String?
    let tracked: Tracked?

    /// A way to see fewer or all lines.
    struct Filter: Sendable {
        let filterLabel: String
        let filterLink: String
        let isCurrent: Bool
    }

    /// The indicators of one sheet.
    struct Group: Sendable {
        let groupTitle: String
        let groupLink: String
        let entries: [Entry]
    }

    /// One indicator.
    struct Entry: Sendable {
        let entryTitle: String
        let entryLink: String
        let finding: StateBadge
        let line: ThresholdLineView
    }

    /// Figures that the rules want followed without setting a threshold.
    struct Tracked: Sendable {
        let note: String?
        let criteria: [TrackedCriterion]
    }

    /// The followed figures of one criterion.
    struct TrackedCriterion: Sendable {
        let trackedTitle: String
        let trackedLink: String
        let followed: [FollowedFigure]
    }

    /// One followed figure and what the school has typed for it.
    struct FollowedFigure: Sendable {
        let followedName: String
        /// Its years; none where the form has no row for it.
        let figures: [ThresholdView.Figure]
    }

    static let samples = [
        ThresholdPage(
            heading: "Trường Tiểu học Hạ Vân", source: "Nội dung hiện tại", summary: ["3 đánh giá trái với số liệu"],
            filters: [Filter(filterLabel: "Tất cả", filterLink: "/", isCurrent: true)],
            groups: [
                Group(
                    groupTitle: "Tiêu chí 2.2", groupLink: "/",
                    entries: [
                        Entry(entryTitle: "Mức 1, chỉ báo b", entryLink: "/", finding: StateBadge(.met), line: .sample)
                    ])
            ], nothing: "Không có ngưỡng nào.",
            tracked: Tracked(
                note: "Chỉ để theo dõi.",
                criteria: [
                    TrackedCriterion(
                        trackedTitle: "Tiêu chí 1.3", trackedLink: "/",
                        followed: [
                            .init(
                                followedName: "Số phản hồi",
                                figures: [.init(year: "2024-2025", figure: "8", cellLink: "/")])
                        ])
                ]))
    ]
}

/// Which lines of the page are shown.
enum ThresholdFilter: String, CaseIterable {
    case all = ""
    case against = "trai"
    case missing = "thieu"

    func keeps(_ line: ThresholdLine) -> Bool {
        switch self {
        case .all: true
        case .against: !line.contradictions.isEmpty
        case .missing: line.lacksFigures
        }
    }

    func label(_ board: ThresholdBoard) -> String {
        let count = board.lines.count(where: keeps)
        switch self {
        case .all: return "Tất cả (\(count))"
        case .against: return "Trái với số liệu (\(count))"
        case .missing: return "Thiếu số liệu (\(count))"
        }
    }
}
