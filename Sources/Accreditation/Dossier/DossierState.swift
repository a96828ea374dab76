/// Where a dossier stands on its way from the first finding to the recognised result.
public enum DossierState: String, Sendable, Hashable, CaseIterable, Codable {
    /// The council works on it.
    case drafting
    /// Handed in and waiting for the managing body.
    case submitted
    /// Given back with a reason per criterion; only those criteria are open.
    case returned
    /// Accepted by the managing body and waiting for the province.
    case accepted
    /// An evaluation team works on it.
    case evaluating
    /// The team has concluded; the province has not recorded the outcome yet.
    case concluded
    /// The outcome is recorded.
    case recognised

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .drafting: "Đang tự đánh giá"
        case .submitted: "Đã nộp, chờ kiểm tra"
        case .returned: "Trả lại để bổ sung"
        case .accepted: "Đã tiếp nhận"
        case .evaluating: "Đang đánh giá ngoài"
        case .concluded: "Đoàn đã kết luận"
        case .recognised: "Đã có kết quả"
        }
    }

    /// Whether the council may still change it.
    public var isEditable: Bool { self == .drafting || self == .returned }

    /// States in which the council may change it.
    public static let editable: Set<DossierState> = Set(allCases.filter(\.isEditable))
    /// States that follow the first handing in.
    public static let handedIn: Set<DossierState> = Set(allCases).subtracting([.drafting])
    /// States that follow acceptance by the managing body.
    public static let taken: Set<DossierState> = [.accepted, .evaluating, .concluded, .recognised]
    /// States in which there is an evaluation team.
    public static let evaluated: Set<DossierState> = [.evaluating, .concluded, .recognised]
    /// States that follow the team's conclusion.
    public static let closed: Set<DossierState> = [.concluded, .recognised]
}
