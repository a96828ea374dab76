/// What an act asks for.
public enum ActNeed: String, Sendable, Hashable, CaseIterable {
    /// Everything is rated, or there is a reason why it is handed in all the same.
    case everyFindingOrReason
    /// At least one criterion, each with the reason why it is given back.
    case reasonPerCriterion
    /// Why it is done.
    case reason
    /// A decision with number and day.
    case decision
    /// Nobody in the team works or worked at the school.
    case membersWithoutConflict
    /// Every member's sheets are handed in.
    case everySheetHandedIn
    /// Where members differ, the leader has settled it with a reason.
    case everyDifferenceSettled
    /// Every member's opinion is handed in.
    case everyOpinionHandedIn
    /// Each condition of the recognition is proved, or the council found something about it with grounds.
    case everyConditionKnown
    /// Enough members were at the meeting.
    case quorum
    /// Agreement, or a reason with each objection.
    case agreementOrReasons
    /// The time is over, and that it would be was told twice.
    case timeOver

    /// In words, for whoever has to do it.
    public var title: String {
        switch self {
        case .everyFindingOrReason: "đánh giá đủ các tiêu chí, hoặc nêu lý do nộp khi chưa đủ"
        case .reasonPerCriterion: "nêu lý do cho từng tiêu chí trả lại"
        case .reason: "nêu lý do"
        case .decision: "có quyết định với số và ngày"
        case .membersWithoutConflict: "không thành viên nào đang hoặc đã công tác tại trường"
        case .everySheetHandedIn: "mọi thành viên đã nộp phiếu"
        case .everyDifferenceSettled: "mọi chỗ khác nhau đã thống nhất, có lý do"
        case .everyOpinionHandedIn: "mọi thành viên đã nộp phiếu ý kiến"
        case .everyConditionKnown: "mỗi điều kiện công nhận đã có căn cứ"
        case .quorum: "đủ số người dự họp"
        case .agreementOrReasons: "đồng ý, hoặc nêu lý do cho từng ý kiến không đồng ý"
        case .timeOver: "đã hết thời hạn và đã nhắc hai lần"
        }
    }
}

/// What an act rests on.
public enum ActSubject: String, Sendable, Hashable, CaseIterable {
    /// The council's work as it stands at that moment.
    case presentWork
    /// The content of the last handing in.
    case handingIn
    /// What the team rated.
    case ratings
    /// The team's draft.
    case draft
    /// The team's conclusion.
    case conclusion
    /// The recorded outcome.
    case outcome

    /// What a person must be allowed to read for it.
    public var reading: Action {
        switch self {
        case .presentWork: .readWorkings
        case .handingIn: .readSubmission
        case .ratings: .readRatings
        case .draft: .readDraft
        case .conclusion: .readConclusion
        case .outcome: .readOutcome
        }
    }
}
