import Accreditation
import Criteria

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
