/// What a member of a council proposes.
public enum AppraisalProposal: String, Sendable, Hashable, CaseIterable, Codable {
    case recognise
    case complete
    case refuse

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .recognise: "Đề nghị công nhận"
        case .complete: "Đề nghị bổ sung, hoàn thiện"
        case .refuse: "Đề nghị không công nhận"
        }
    }
}
