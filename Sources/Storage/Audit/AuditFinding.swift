/// A place where the history was edited, cut or bypassed.
public struct AuditFinding: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        /// The event's hash does not cover what stands in it and before it.
        case edited
        /// Events are missing before this number.
        case gap
        /// The chain ends earlier than its head says, or its head is missing.
        case truncated
        /// The row differs from what the history says about it.
        case changedPastHistory
        /// The row has no history at all.
        case withoutHistory
        /// The history says that the row exists, but it does not.
        case vanished
    }
    public let kind: Kind
    /// The chain, by the identifier of its school or unit.
    public let chain: String
    /// The event's number in its chain; nil for findings about rows.
    public let number: Int?
    /// The row: its table and key.
    public let subject: String

    /// One line for the person who runs the check, in Vietnamese.
    public var description: String {
        let place = number.map { "chuỗi \(chain), sự kiện \($0) (\(subject))" } ?? "dòng \(subject)"
        return "\(place): \(sentence)"
    }

    private var sentence: String {
        switch kind {
        case .edited: "sự kiện đã bị sửa: mã băm không khớp với nội dung và sự kiện đứng trước"
        case .gap: "thiếu sự kiện đứng trước sự kiện này"
        case .truncated: "chuỗi đã bị cắt: sự kiện cuối không khớp với đầu mối của chuỗi"
        case .changedPastHistory: "dòng đã bị sửa ngoài lịch sử: khác với sự kiện cuối cùng ghi về nó"
        case .withoutHistory: "dòng được thêm ngoài lịch sử: không sự kiện nào ghi về nó"
        case .vanished: "dòng đã bị xóa ngoài lịch sử: sự kiện cuối cùng nói rằng nó còn"
        }
    }
}

/// What a verification of the history found.
public struct AuditReport: Sendable, Hashable {
    /// How many chains were read.
    public var chains = 0
    /// How many events were read.
    public var events = 0
    /// How many rows were compared with their last event.
    public var rows = 0
    /// Everything that is wrong, chains first.
    public var findings: [AuditFinding] = []
}
