import Accreditation
import Criteria

/// A remark: partial Remark/remark.
struct RemarkView: Sendable {
    let anchorName: String
    let about: String
    let badges: [StateBadge]
    let quotes: [String]
    let words: String
    let author: String
    let answers: [String]
    let actLink: String
    let mayDelete: Bool
    /// The button that settles it or opens it again: none or one.
    let settling: [Settling]
    /// The school's field for an answer: none or one.
    let answering: [FormField]
    /// Whether the reader may do anything with it.
    let hasActs: Bool

    struct Settling: Sendable {
        let act: String
        let actLabel: String
    }

    static let sample = RemarkView(
        anchorName: "nhan-xet-1", about: "Mô tả hiện trạng, câu 1",
        badges: [StateBadge(css: "state-warning", label: "Câu đã đổi")], quotes: ["Trường có kế hoạch."],
        words: "Thiếu số liệu.", author: "Trần Văn Phòng", answers: ["Đã bổ sung."], actLink: "/", mayDelete: true,
        settling: [Settling(act: "dat", actLabel: "Đã đáp ứng")],
        answering: [FormValues.failed("tra-loi-1", "Hãy viết.").field("tra-loi-1", "Trả lời", hint: "Gợi ý")],
        hasActs: true)
}
