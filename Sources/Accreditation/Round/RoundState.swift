/// Where the figures of one school are in one collection.
public enum RoundState: String, Sendable, Hashable, CaseIterable {
    /// Nothing is confirmed yet.
    case entering
    /// The head has confirmed; the managing body has not checked.
    case confirmed
    /// The managing body has returned cells with reasons.
    case returned
    /// The managing body has approved; the cut-off has not come.
    case approved
    /// The cut-off has passed and nothing was confirmed: the school is left out of the totals.
    case leftOut
    /// Confirmed after the cut-off: official with the approval, or at the catch-up round's cut-off.
    case late
    /// Confirmed after the cut-off and returned.
    case lateReturned
    /// There is an official version, and no correction is under way.
    case official
    /// There is an official version, and the head has confirmed a correction that waits for approval.
    case correcting
    /// There is an official version, and a correction was returned.
    case correctionReturned

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .entering: "Đang nhập"
        case .confirmed: "Đã xác nhận, chờ kiểm tra"
        case .returned: "Bị trả lại"
        case .approved: "Đã duyệt, chờ ngày chốt"
        case .leftOut: "Chưa xác nhận khi chốt"
        case .late: "Xác nhận sau ngày chốt, chờ duyệt"
        case .lateReturned: "Xác nhận muộn, bị trả lại"
        case .official: "Chính thức"
        case .correcting: "Chính thức, chờ duyệt bản sửa"
        case .correctionReturned: "Chính thức, bản sửa bị trả lại"
        }
    }

    /// Whether there are official figures.
    public var isOfficial: Bool { self == .official || self == .correcting || self == .correctionReturned }

    /// Whether the managing body has something to check.
    public var waitsForCheck: Bool { self == .confirmed || self == .late || self == .correcting }

    /// Whether the school has something to do.
    public var waitsForSchool: Bool {
        switch self {
        case .entering, .returned, .leftOut, .lateReturned, .correctionReturned: true
        case .confirmed, .approved, .late, .official, .correcting: false
        }
    }
}

/// What happens to a school's figures in a collection.
public enum RoundStep: String, Sendable, Hashable, CaseIterable {
    /// The school's head confirms exactly the figures that are shown.
    case confirm
    /// The managing body returns cells, each with a reason.
    case `return`
    /// The managing body approves exactly the figures that were confirmed.
    case approve
    /// The head gives a correction up; the official version stays.
    case withdraw
    /// The end of the cut-off day.
    case cutOff
    /// The end of the catch-up round's cut-off day.
    case catchUp

    /// Whether somebody does it; otherwise the calendar does.
    public var isAct: Bool { self != .cutOff && self != .catchUp }
}

extension RoundState {
    /// Where a step leads, and whether what was confirmed last becomes an official version by it.
    public struct Outcome: Sendable, Hashable {
        public let state: RoundState
        public let makesOfficial: Bool

        static func to(_ state: RoundState) -> Outcome { Outcome(state: state, makesOfficial: false) }
        static let official = Outcome(state: .official, makesOfficial: true)
    }

    /// Where a step leads; nil where it cannot happen here.
    public func after(_ step: RoundStep) -> Outcome? {
        switch step {
        case .confirm: .to(afterConfirming)
        case .return: afterReturning.map(Outcome.to)
        case .approve: afterApproving
        case .withdraw: self == .correcting || self == .correctionReturned ? .to(.official) : nil
        case .cutOff: afterCutOff
        case .catchUp: self == .late ? .official : .to(self)
        }
    }

    private var afterConfirming: RoundState {
        switch self {
        case .entering, .confirmed, .returned, .approved: .confirmed
        case .leftOut, .late, .lateReturned: .late
        case .official, .correcting, .correctionReturned: .correcting
        }
    }

    private var afterReturning: RoundState? {
        switch self {
        case .confirmed, .approved: .returned
        case .late: .lateReturned
        case .correcting: .correctionReturned
        case .entering, .returned, .leftOut, .lateReturned, .official, .correctionReturned: nil
        }
    }

    private var afterApproving: Outcome? {
        switch self {
        case .confirmed: .to(.approved)
        case .late, .correcting: .official
        case .entering, .returned, .approved, .leftOut, .lateReturned, .official, .correctionReturned: nil
        }
    }

    private var afterCutOff: Outcome {
        switch self {
        case .confirmed, .approved: .official
        case .entering, .returned: .to(.leftOut)
        case .leftOut, .late, .lateReturned, .official, .correcting, .correctionReturned: .to(self)
        }
    }
}
