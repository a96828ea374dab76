import Accreditation
import Criteria

extension Action {
    /// The work as pages name it, to follow “Không … được”; nil for reading and what no page closes.
    func work(_ words: TeamWords) -> String? {
        schoolWork ?? bodyWork ?? evaluationWork(words)
    }

    private var schoolWork: String? {
        switch self {
        case .rate: "đánh giá tiêu chí"
        case .keepEvidence: "đăng ký, sửa minh chứng"
        case .enterFigures: "nhập số liệu"
        case .stateFacts: "khai thông tin trường"
        case .formCouncil: "sửa hội đồng"
        case .planWork: "sửa kế hoạch, lịch tự đánh giá"
        case .collectEvidence: "sửa kế hoạch thu thập minh chứng"
        case .discuss: "trao đổi về phiếu"
        case .reviewPlan: "ghi việc cải tiến, rà soát"
        case .keepMinutes: "ghi, đính chính biên bản"
        case .signMinutes: "ký biên bản"
        case .writePapers: "ghi vào văn bản"
        case .approvePapers: "duyệt văn bản"
        case .publishReport: "công bố, ngừng công khai"
        case .fileRegistration: "gửi công văn đăng ký"
        case .carryOver: "chuyển nội dung từ năm trước"
        case .approveCriterion: "duyệt phiếu tiêu chí"
        case .verifyEvidence: "kiểm tra chéo minh chứng"
        case .lock: "khóa, mở khóa hồ sơ"
        case .submit: "nộp hồ sơ"
        case .takeBack: "rút lại hồ sơ đã nộp"
        case .movePack: "chuyển bộ tiêu chí"
        case .inviteGuest: "cho khách đọc hồ sơ"
        case .answerDraft: "trả lời dự thảo"
        default: nil
        }
    }

    private var bodyWork: String? {
        switch self {
        case .review: "kiểm tra, quyết định về hồ sơ"
        case .setDeadline: "đặt hạn nộp"
        case .forward: "chuyển hồ sơ lên Sở"
        case .fileReport: "gửi báo cáo"
        case .checkRegistration: "kiểm tra tính đầy đủ"
        case .recordOutcome: "ghi nhận kết quả"
        case .refuse: "quyết định không công nhận"
        case .withdraw: "thu hồi kết quả"
        case .sendResultNotice: "gửi thông báo kết quả"
        default: nil
        }
    }

    private func evaluationWork(_ words: TeamWords) -> String? {
        switch self {
        case .formTeam: "lập, sửa \(words.short)"
        case .rateExternally: "ghi phiếu của thành viên"
        case .settle: "ghi đánh giá chung của \(words.short)"
        case .writeStepPapers: "viết giấy tờ của \(words.short)"
        case .sendDraft: "gửi dự thảo"
        case .closeAnswer: "ghi nhận trường không trả lời"
        case .replyToObjection: "phản hồi ý kiến của trường"
        case .giveOpinion: "viết phiếu ý kiến"
        case .appraise: "ghi căn cứ của các điều kiện, lập biên bản họp"
        case .conclude: "kết luận"
        default: nil
        }
    }
}
