import Accreditation
import Criteria

/// What the figures say about one threshold, for reading: partial Threshold/reading.
struct ThresholdView: Sendable, Hashable {
    /// What the figures amount to.
    let standing: StateBadge
    let measureName: String
    let limit: String
    /// Conditions, years, what it rests on.
    let notes: [String]
    let figures: [Figure]
    /// What stands behind the figures, a sentence each.
    let sources: [String]

    /// One figure that was looked at.
    struct Figure: Sendable, Hashable {
        let year: String
        let figure: String
        /// The page with the cell; none where it cannot be opened.
        let cellLink: String?
    }
}

/// What the figures say about one indicator.
struct ThresholdLineView: Sendable, Hashable {
    let thresholds: [ThresholdView]
    /// Says that the finding stands against the figures, and what follows.
    let against: StateBadge?
    /// Why figures only warn.
    let warning: String?
    let reason: GivenReason?

    /// A reason as it is read.
    struct GivenReason: Sendable, Hashable {
        let reasonText: String
        let reasonBy: String
        /// The figures that were seen, where they have changed since.
        let outdated: String?
    }
}

extension ThresholdLineView {
    static let sample = ThresholdLineView(
        thresholds: [
            ThresholdView(
                standing: StateBadge(.unmet), measureName: "Tỷ lệ giáo viên", limit: "≥ 90 %",
                notes: ["trong 5 năm học"],
                figures: [.init(year: "2024-2025", figure: "88 %", cellLink: "/ho-so")], sources: ["Số liệu đang nhập"])
        ], against: StateBadge(css: "state-warning", label: "Đánh giá trái với số liệu"),
        warning: "Chỉ để cảnh báo.",
        reason: GivenReason(reasonText: "Số liệu in nhầm.", reasonBy: "Hà, 08:30", outdated: "88 %"))
}
