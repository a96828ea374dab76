import Accreditation
import Criteria

/// The names of the review form's fields, and what was typed into them.
enum ReviewForm {
    static let decision = "quyet-dinh"
    static let note = "loi-nhan"
    static let hash = "noi-dung"
    /// Which criteria are shown: `tat-ca` or `thay-doi`.
    static let view = "xem"
    /// The button that was pressed; absent for the decision itself.
    static let step = "chuyen-sang"

    static func remark(_ code: String) -> String { "nhan-xet-" + code }

    /// By when a criterion is to be mended.
    static func due(_ code: String) -> String { "han-" + code }

    /// What was decided and typed; nil when no decision was chosen.
    static func draft(_ form: Form, _ pack: RulePack) -> ReviewDraft? {
        guard let decision = Review.Decision(rawValue: form[decision]) else { return nil }
        let remarks = pack.rated.compactMap { criterion in
            let reason = form[remark(criterion.code)]
            let due = Day(typed: form[due(criterion.code)])
            return reason.isEmpty ? nil : Review.Item(criterion: criterion.code, reason: reason, dueOn: due)
        }
        let names = Dictionary(
            pack.rated.map { ($0.code, pack.sheetName($0)) }, uniquingKeysWith: { first, _ in first })
        return ReviewDraft(decision: decision, note: form[note], remarks: remarks, names: names)
    }

    /// The form with everything typed and a sentence for each thing that is missing.
    ///
    /// - Parameter saved: what was remarked on sheets and sentences; it belongs to the reasons.
    static func checked(_ form: Form, _ pack: RulePack, _ saved: [ReviewRemark], today: Day) -> FormValues {
        var values = FormValues(form)
        let draft = draft(form, pack)
        if draft == nil { values.fail(decision, "Hãy chọn tiếp nhận hoặc trả lại hồ sơ.") }
        if draft?.adding(saved).isComplete == false {
            values.fail(decision, "Để trả lại, hãy ghi lý do ở ít nhất một tiêu chí; chỉ các tiêu chí đó được mở lại.")
        }
        for item in draft?.remarks ?? [] where item.reason.unicodeScalars.count > Review.longestReason {
            values.fail(
                remark(item.criterion),
                "Nhận xét tiêu chí \(pack.shown(item.criterion)) dài quá 10.000 ký tự. Hãy rút gọn.")
        }
        for criterion in pack.rated { checkDue(of: criterion.code, form, today: today, &values) }
        return values
    }

    private static func checkDue(of code: String, _ form: Form, today: Day, _ values: inout FormValues) {
        let typed = form[due(code)]
        guard !typed.isEmpty else { return }
        guard let day = Day(typed: typed) else {
            return values.fail(due(code), "Hãy ghi hạn đủ ngày, tháng, năm, hoặc để trống.")
        }
        if day < today { values.fail(due(code), "Hạn này đã qua. Hãy ghi một ngày từ hôm nay trở đi.") }
        if form[remark(code)].isEmpty { values.fail(remark(code), "Đã đặt hạn; hãy ghi lý do trả lại.") }
    }
}
