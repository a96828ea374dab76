import Accreditation
import Criteria
import Storage

extension AppraisalRule {
    /// The size and shares as one sentence.
    var sentence: String {
        "Hội đồng có ít nhất \(minimumSize) người; họp khi có mặt ít nhất \(attendancePercent)% số thành viên; đề nghị "
            + "công nhận khi ít nhất \(agreeingPercent)% số người có mặt đồng ý."
    }
}

extension AppraisalRefusal {
    /// What stands against the meeting, and what to do.
    func sentence(_ pack: RulePack) -> (field: String, words: String) {
        switch self {
        case .unsettled(let codes):
            ("dien-bien", "Còn tiêu chí chưa thống nhất: \(codes.map(pack.shortName).joined(separator: ", ")).")
        case .opinionsMissing(let names):
            ("co-mat", "Chưa nộp phiếu ý kiến: \(names.joined(separator: ", ")). Hãy đợi đủ phiếu.")
        case .conditionsUnknown(let titles):
            ("dien-bien", "Điều kiện chưa có căn cứ: \(titles.joined(separator: "; ")).")
        case .votesDoNotAddUp(let present, let votes):
            ("dong-y", "Có \(present) người có mặt nhưng ghi \(votes) phiếu: hãy ghi đủ mỗi người có mặt một phiếu.")
        case .noQuorum(let present, let needs):
            ("co-mat", "Mới có \(present) người dự họp, cần ít nhất \(needs) người: hãy họp lại khi đủ người.")
        case .strangers: ("co-mat", "Danh sách hội đồng vừa thay đổi: hãy tải lại trang và chọn lại.")
        }
    }
}
