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

extension RemarkView {
    init(_ remark: ReviewRemark, _ reading: ThreeWayReading, _ values: FormValues) {
        let (dossier, place) = (reading.read.dossier, reading.place)
        anchorName = RemarkNames.anchor(remark.id)
        about = place.title(remark.anchor)
        badges = Self.badges(remark, place)
        quotes = remark.anchor.quote.isEmpty ? [] : [remark.anchor.quote]
        words = remark.body
        let due = remark.dueOn.map { ", hạn \($0.vietnamese)" } ?? ""
        author = "\(remark.byName), \(VietnameseTime.moment(remark.at))\(due)"
        answers = [remark.answer].compactMap(\.self)
        actLink = Route.remark(dossier.id.uuid, remark.id.uuid).path
        mayDelete = reading.waiting != nil && !remark.isDecided && remark.by == reading.person
        settling =
            reading.waiting == nil || !remark.isDecided
            ? []
            : [
                remark.settledBy == nil
                    ? Settling(act: "dat", actLabel: "Đã đáp ứng") : Settling(act: "chua-dat", actLabel: "Chưa đáp ứng")
            ]
        let name = RemarkNames.answer(remark.id)
        answering =
            dossier.allowsRating(remark.criterion) && remark.settledBy == nil
            ? [
                FormValues([name: values.typed(name) ?? remark.answer ?? ""]).field(
                    name, "Nhà trường trả lời", hint: "Cơ quan quản lý đọc được khi hồ sơ được nộp lại.")
            ] : []
        hasActs = mayDelete || !settling.isEmpty || !answering.isEmpty
    }

    private static func badges(_ remark: ReviewRemark, _ place: SentencePlace) -> [StateBadge] {
        let state =
            !remark.isDecided
            ? StateBadge(css: "state-neutral", label: "Nhà trường chưa thấy")
            : remark.settledBy.map { StateBadge(css: "state-met", label: "Đã đáp ứng (\($0))") }
                ?? StateBadge(css: "state-warning", label: "Chưa xác nhận đã đáp ứng")
        return [state] + place.changes(remark.anchor)
            + [StateBadge(css: "state-neutral", label: "Lần nộp \(remark.number)")]
    }
}
