import Accreditation

/// Words planted into the first school's data, and who may read them.
enum Secret: String, Sendable, CaseIterable {
    /// In a text as it was handed in.
    case submitted = "Khoa7301 chiến lược đã nộp"
    /// In the same text as the council has it now.
    case workings = "Khoa7302 bản đang sửa"
    case paperText = "Khoa7313 chữ trong dự thảo"
    case scan = "Khoa7314.pdf"
    case comment = "Khoa7315 lời trao đổi"
    case followUp = "Khoa7316 việc cải tiến"
    case scheduled = "Khoa7317 việc trong lịch"
    case wanted = "Khoa7318 minh chứng cần thu thập"
    case minutes = "Khoa7319 diễn biến cuộc họp"
    case remarked = "Khoa7320 nhận xét câu"
    case group = "Khoa7303 nhóm công tác"
    case evidence = "Khoa7304 quyết định thành lập"
    case file = "Khoa7305.pdf"
    case content = "Khoa7312 nội dung của tệp"
    case reviewReason = "Khoa7306 lý do trả lại"
    case teamDecision = "Khoa7307/QĐ-SGDĐT"
    /// An evaluator's remark on a criterion for which all sheets are handed in.
    case remark = "Khoa7308 nhận xét đã mở"
    /// The leader's remark on a criterion for which they are not.
    case sealedRemark = "Khoa7309 nhận xét còn kín"
    case conclusion = "Khoa7310 tóm tắt kết luận"
    case outcome = "Khoa7311 ghi chú kết quả"
    /// In the team's draft, in what the school said to it, and in what the team replied.
    case draft = "Khoa7320 tóm tắt dự thảo"
    case objection = "Khoa7321 lý do không nhất trí"
    case reply = "Khoa7322 phản hồi của đoàn"
    /// The subject of a document between the district and the school.
    case dispatch = "Khoa7399 công văn gửi trường"

    /// Whether somebody may read it while the dossier is in this state.
    func isOpen(to caller: Caller, in state: DossierState) -> Bool {
        if self == .sealedRemark, caller != .leader { return false }
        if self == .dispatch { return [.districtOfficer, .principal].contains(caller) }
        if self == .content, [.districtOfficer, .principal].contains(caller) { return true }
        return actions.contains { Permission.allows($0, to: caller.roles, in: state) }
    }

    private var actions: Set<Action> {
        switch self {
        case .submitted: [.readSubmission, .readWorkings]
        case .workings, .group, .paperText, .comment, .followUp, .scheduled, .wanted, .minutes: [.readWorkings]
        case .scan: [.readPapers]
        case .evidence, .file, .content: [.readEvidence]
        case .reviewReason, .remarked: [.readSubmission]
        case .teamDecision: [.readTeam]
        case .remark, .sealedRemark: [.readRatings]
        case .conclusion: [.readConclusion]
        case .outcome: [.readOutcome]
        case .draft, .objection, .reply: [.readDraft]
        case .dispatch: []
        }
    }
}
