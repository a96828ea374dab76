public import Criteria

extension ActName {
    /// What a person must be allowed to do for it.
    public var action: Action {
        switch self {
        case .submit: .submit
        case .giveBack, .accept: .review
        case .formTeam: .formTeam
        case .conclude: .conclude
        case .recordOutcome: .recordOutcome
        }
    }

    /// The states in which it can be done.
    public var from: Set<DossierState> {
        switch self {
        case .submit: [.drafting, .returned]
        case .giveBack, .accept: [.submitted]
        case .formTeam: [.accepted]
        case .conclude: [.evaluating]
        case .recordOutcome: [.concluded]
        }
    }

    /// The state in which it leaves the dossier.
    public var to: DossierState {
        switch self {
        case .submit: .submitted
        case .giveBack: .returned
        case .accept: .accepted
        case .formTeam: .evaluating
        case .conclude: .concluded
        case .recordOutcome: .recognised
        }
    }

    /// What it asks for before it can be done.
    public var needs: [ActNeed] {
        switch self {
        case .submit: [.everyFindingOrReason]
        case .giveBack: [.reasonPerCriterion]
        case .accept: []
        case .formTeam: [.decision, .membersWithoutConflict]
        case .conclude: [.everySheetHandedIn, .everyDifferenceSettled]
        case .recordOutcome: [.decision]
        }
    }

    /// What whoever does it has read: its hash is kept with the act.
    public var seen: ActSubject {
        switch self {
        case .submit: .presentWork
        case .giveBack, .accept, .formTeam: .handingIn
        case .conclude: .ratings
        case .recordOutcome: .conclusion
        }
    }
}

/// What an act asks for.
public enum ActNeed: String, Sendable, Hashable, CaseIterable {
    /// Everything is rated, or there is a reason why it is handed in all the same.
    case everyFindingOrReason
    /// At least one criterion, each with the reason why it is given back.
    case reasonPerCriterion
    /// A decision with number and day.
    case decision
    /// Nobody in the team works or worked at the school.
    case membersWithoutConflict
    /// Every member's sheets are handed in.
    case everySheetHandedIn
    /// Where members differ, the leader has settled it with a reason.
    case everyDifferenceSettled

    /// In words, for whoever has to do it.
    public var title: String {
        switch self {
        case .everyFindingOrReason: "đánh giá đủ các tiêu chí, hoặc nêu lý do nộp khi chưa đủ"
        case .reasonPerCriterion: "nêu lý do cho từng tiêu chí trả lại"
        case .decision: "có quyết định với số và ngày"
        case .membersWithoutConflict: "không thành viên nào đang hoặc đã công tác tại trường"
        case .everySheetHandedIn: "mọi thành viên đã nộp phiếu"
        case .everyDifferenceSettled: "mọi chỗ khác nhau đã thống nhất, có lý do"
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
    /// The team's conclusion.
    case conclusion

    /// What a person must be allowed to read for it.
    public var reading: Action {
        switch self {
        case .presentWork: .readWorkings
        case .handingIn: .readSubmission
        case .ratings: .readRatings
        case .conclusion: .readConclusion
        }
    }
}
