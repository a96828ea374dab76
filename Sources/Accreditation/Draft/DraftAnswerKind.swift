/// How a school answered the draft as a whole.
public enum DraftAnswerKind: String, Sendable, Hashable, CaseIterable, Codable {
    case agrees
    case objects
    /// Its time is over and it was told twice.
    case silent

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .agrees: "Nhà trường nhất trí với dự thảo"
        case .objects: "Nhà trường có ý kiến về dự thảo"
        case .silent: "Hết hạn mà nhà trường không có ý kiến; coi là nhất trí"
        }
    }
}
