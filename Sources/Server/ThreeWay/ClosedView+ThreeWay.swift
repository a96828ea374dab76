import Accreditation
import Criteria
import Storage

extension ClosedView {
    /// Why this reader can neither remark on a sheet nor mend it; nil where they can, or where it is not their work.
    ///
    /// - Parameter isLast: whether the handing in that waits for a decision is shown.
    init?(_ read: ReadContent, _ code: String, isLast: Bool, _ form: ProcedureForm?) {
        let dossier = read.dossier
        if dossier.allows(.review) {
            guard !isLast else { return nil }
            self.init(
                why: "Đây không phải lần nộp đang chờ quyết định nên không ghi nhận xét được.",
                who: "Bạn tự mở lần nộp cuối ở trang Kiểm tra hồ sơ rồi ghi nhận xét ở đó.")
        } else if Permission.isHeld(.review, by: dossier.roles), let closing = dossier.closing(of: .review, form) {
            self.init(closing, form)
        } else if dossier.allows(.rate), !dossier.allowsRating(code) {
            self.init(
                why: "Hồ sơ được trả lại và phiếu này không nằm trong các phiếu được mở.",
                who: "Nếu cần sửa, hãy nhờ cơ quan quản lý nêu thêm phiếu này khi trả hồ sơ.")
        } else if !dossier.roles.isDisjoint(with: Role.council), let closing = dossier.closing(of: .rate, form) {
            self.init(closing, form)
        } else {
            return nil
        }
    }
}
