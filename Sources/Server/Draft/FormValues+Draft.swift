import Accreditation
import Criteria
import Storage

extension FormValues {
    /// What somebody else saved meanwhile.
    mutating func fail(_ kept: KeptDraftItem, _ pack: RulePack) {
        let theirs = [kept.item.stance?.title, kept.item.reasons].compactMap { $0 }.joined(separator: ": ")
        fail(
            DraftFields(criterion: kept.item.criterion).reasons,
            "\(pack.draftName(kept.item.criterion)) vừa được \(kept.writtenByName) lưu: “\(theirs)”. "
                + "Bản bạn vừa gửi hiện ở dưới; hãy lưu lần nữa nếu muốn giữ bản này.")
    }

    mutating func fail(_ problem: DraftAnswerProblem, _ pack: RulePack) {
        switch problem {
        case .nothingObjected:
            fail(
                DraftFields.general.reasons,
                "Hãy chọn “Không nhất trí” ở ít nhất một tiêu chí, hoặc nhất trí với dự thảo.")
        case .objectionThere(let code):
            fail(
                DraftFields(criterion: code).stance,
                "\(pack.draftName(code)) đang ghi “Không nhất trí”: hãy gửi ý kiến, hoặc sửa lại thành “Nhất trí”.")
        case .stanceMissing(let code):
            fail(
                DraftFields(criterion: code).stance,
                "\(pack.draftName(code)): hãy chọn “Nhất trí” hay “Không nhất trí”.")
        case .reasonsMissing(let code):
            fail(DraftFields(criterion: code).reasons, "\(pack.draftName(code)): hãy nêu lý do không nhất trí.")
        case .unknownEvidence(let code, let unknown):
            fail(
                DraftFields(criterion: code).evidence,
                "\(pack.draftName(code)): hồ sơ không có minh chứng \(unknown.joined(separator: ", ")). "
                    + "Hãy sửa hoặc bỏ mã này.")
        }
    }
}

extension RulePack {
    /// `Tiêu chí 1.1`, the title of a group of clauses, or the draft as a whole.
    func draftName(_ code: String) -> String {
        if code == DraftItem.general { return "Ý kiến chung" }
        return isSchoolWide(code) ? shortName(code) : "Tiêu chí \(shortName(code))"
    }
}
