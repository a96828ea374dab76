import Accreditation
import Criteria

/// Why a sheet takes no changes from somebody, and who can change that.
struct SheetLock: Sendable {
    let reason: String
    let advice: String

    init(reason: String, advice: String) {
        self.reason = reason
        self.advice = advice
    }

    /// Nil where the sheet is open.
    init?(_ visit: SheetVisit) {
        let dossier = visit.dossier
        if visit.isOpen { return nil }
        if !dossier.state.isEditable {
            reason = "Hồ sơ đang ở tình trạng “\(dossier.state.title)” nên phiếu này chỉ để xem."
            advice = dossier.reopening(.rate, visit.pack.procedure)
        } else if !dossier.allows(.rate) {
            reason = "Chỉ thành viên hội đồng tự đánh giá được sửa phiếu này."
            advice = "Hiệu trưởng hoặc chủ tịch hội đồng có thể thêm bạn vào hội đồng ở trang Hội đồng."
        } else {
            let open = dossier.returnedCriteria.sorted().joined(separator: ", ")
            reason = "Hồ sơ được trả lại để bổ sung và chỉ mở các tiêu chí: \(open)."
            advice = "Nếu cần sửa cả tiêu chí này, hãy nhờ cơ quan quản lý nêu thêm khi trả hồ sơ."
        }
    }

    func error(keeping form: Form) -> PageError {
        PageError.refused(reason.droppingStop, advice: advice).keeping(form)
    }
}

extension String {
    /// The same without the full stop at its end.
    var droppingStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
