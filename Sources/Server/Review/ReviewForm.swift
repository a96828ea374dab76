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

    /// The longest reason that is kept, in characters.
    static let longestReason = 10_000

    /// What was decided and remarked; nil when no decision was chosen.
    static func draft(_ form: Form, _ pack: RulePack) -> ReviewDraft? {
        guard let decision = Review.Decision(rawValue: form[decision]) else { return nil }
        let remarks = pack.rated.compactMap { criterion in
            let reason = form[remark(criterion.code)]
            return reason.isEmpty ? nil : Review.Item(criterion: criterion.code, reason: reason)
        }
        let names = Dictionary(
            pack.rated.map { ($0.code, pack.sheetName($0)) }, uniquingKeysWith: { first, _ in first })
        return ReviewDraft(decision: decision, note: form[note], remarks: remarks, names: names)
    }

    /// The form with everything typed and a sentence for each thing that is missing.
    static func checked(_ form: Form, _ pack: RulePack) -> FormValues {
        var values = FormValues(form)
        let draft = draft(form, pack)
        if draft == nil { values.fail(decision, "Hãy chọn tiếp nhận hoặc trả lại hồ sơ.") }
        if draft?.isComplete == false {
            values.fail(decision, "Để trả lại, hãy ghi lý do ở ít nhất một tiêu chí; chỉ các tiêu chí đó được mở lại.")
        }
        for item in draft?.remarks ?? [] where item.reason.unicodeScalars.count > longestReason {
            values.fail(
                remark(item.criterion),
                "Nhận xét tiêu chí \(pack.shown(item.criterion)) dài quá 10.000 ký tự. Hãy rút gọn.")
        }
        return values
    }
}
