public import Criteria

/// Where a dossier stands on its way from the first finding to the recognised result.
public enum DossierState: String, Sendable, Hashable, CaseIterable, Codable {
    /// The council works on it.
    case drafting
    /// Closed by the school's head, who opens it again or hands it in.
    case locked
    /// Handed in and waiting for the managing body.
    case submitted
    /// Given back with a reason per criterion; only those criteria are open.
    case returned
    /// Accepted by the managing body, which has to send it on to the province.
    case accepted
    /// With the province, which checks it.
    case forwarded
    /// Taken in by the province and waiting for a team.
    case registered
    /// An evaluation team works on it.
    case evaluating
    /// The team's draft is with the school.
    case drafted
    /// The school has answered, or its time is over.
    case answered
    /// The council that appraises has met and kept its minutes; it has not concluded yet.
    case appraised
    /// The team has concluded; the province has not recorded the outcome yet.
    case concluded
    /// The outcome is recorded.
    case recognised
    /// The province decided not to recognise the school.
    case refused
    /// What was recognised was withdrawn.
    case withdrawn

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .drafting: "Đang tự đánh giá"
        case .locked: "Hiệu trưởng đã khóa"
        case .submitted: "Đã nộp, chờ kiểm tra"
        case .returned: "Trả lại để bổ sung"
        case .accepted: "Đã tiếp nhận"
        case .forwarded: "Đã chuyển lên Sở"
        case .registered: "Sở đã tiếp nhận"
        case .evaluating: "Đang đánh giá ngoài, thẩm định"
        case .drafted: "Chờ trường trả lời dự thảo"
        case .answered: "Trường đã trả lời dự thảo"
        case .appraised: "Hội đồng thẩm định đã họp"
        case .concluded: "Đã có kết luận"
        case .recognised: "Đã có kết quả"
        case .refused: "Không được công nhận"
        case .withdrawn: "Đã bị thu hồi"
        }
    }

    /// Whether the council may still change it.
    public var isEditable: Bool { self == .drafting || self == .returned }

    /// States in which the council may change it.
    public static let editable: Set<DossierState> = Set(allCases.filter(\.isEditable))
    /// States in which it lies with the school and has to be handed in by its deadline.
    public static let atSchool: Set<DossierState> = editable.union([.locked])
    /// States that follow the first handing in.
    public static let handedIn: Set<DossierState> = Set(allCases).subtracting([.drafting, .locked])
    /// States in which the province has it.
    public static let taken: Set<DossierState> = evaluated.union([.forwarded, .registered])
    /// States in which there is an evaluation team.
    public static let evaluated: Set<DossierState> = closed.union([.evaluating, .drafted, .answered, .appraised])
    /// States that follow the team's conclusion.
    public static let closed: Set<DossierState> = decided.union([.concluded])
    /// States that follow the province's decision.
    public static let decided: Set<DossierState> = [.recognised, .refused, .withdrawn]
}

extension DossierState {
    /// The name in the words of a law: `Đang thẩm định`.
    public func title(in words: TeamWords) -> String {
        switch self {
        case .evaluating: "Đang \(words.work)"
        case .appraised: "\(TeamWords.start(words.name)) đã họp"
        case .concluded: "\(TeamWords.start(words.name)) đã kết luận"
        default: title
        }
    }
}
