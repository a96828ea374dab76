/// One text of a pack that searches find.
public struct SearchEntry: Sendable, Hashable {
    /// What the text is.
    public var kind: Kind
    /// The text, in Vietnamese.
    public var text: String
    /// The criterion it belongs to; nil for what the pack says about all of them.
    public var criterion: String?
    /// The level's number, where it belongs to one.
    public var level: Int?
    /// The permanent identifier of the node, or the name of the pack's section: where a page shows the text.
    public var anchor: String

    /// What a text is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case standard, criterion, requirement, measure, guidance, evidence, guardNote, trackedFigure
        case levelRule, recognition, council, evidenceCode, calendar, term
    }
}

extension SearchEntry.Kind {
    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .standard: "Tiêu chuẩn"
        case .criterion: "Tiêu chí"
        case .requirement: "Yêu cầu"
        case .measure: "Ngưỡng"
        case .guidance: "Gợi ý"
        case .evidence: "Minh chứng thường dùng"
        case .guardNote: "Giới hạn khi xét"
        case .trackedFigure: "Số liệu theo dõi"
        case .levelRule: "Cách tính mức"
        case .recognition: "Công nhận"
        case .council: "Hội đồng"
        case .evidenceCode: "Mã minh chứng"
        case .calendar: "Lịch"
        case .term: "Thuật ngữ"
        }
    }
}
