import Accreditation
import Criteria

/// A new remark: partial Remark/form.
struct RemarkForm: Sendable {
    let remarkLink: String
    let draftKey: String
    let entry: String
    let place: FormChoice
    let words: FormField
    let due: FormField

    static let sample = RemarkForm(
        remarkLink: "/", draftKey: "nhan-xet", entry: "1",
        place: FormValues().choice("ve", "Về", options: [("", "Cả phiếu")]),
        words: FormValues.failed("loi", "Hãy viết.").field("loi", "Nhận xét", hint: "Gợi ý", isRequired: true),
        due: FormValues.failed("han", "Sai.").field("han", "Hạn", hint: "Gợi ý"))
}

extension RemarkForm {
    /// Nil for those who cannot remark on this handing in.
    init?(_ reading: ThreeWayReading, _ values: FormValues) {
        guard let submission = reading.waiting else { return nil }
        let (dossier, code) = (reading.read.dossier.id, reading.criterion.code)
        remarkLink = Route.threeWay(dossier.uuid, code: code).path
        draftKey = "nhan-xet-\(submission.id)-\(code)"
        entry = RemarkID().description
        place = values.choice(RemarkNames.place, "Về", options: reading.place.options)
        words = values.field(
            RemarkNames.words, "Nhận xét", hint: "Khi trả hồ sơ, nhận xét là lý do trả lại của phiếu này.",
            isRequired: true)
        due = values.field(RemarkNames.due, "Cần sửa trước ngày", hint: "Ngày, tháng, năm; có thể để trống.")
    }
}
