public import Criteria

/// Why an act cannot be done as it was asked for.
public enum UnitActProblem: Error, Sendable, Hashable {
    /// There is no such unit.
    case unknown
    case closed(name: String)
    /// A decision about the unit waits for its day.
    case waiting(name: String, until: Day)
    /// The unit was changed after the day of effect.
    case changedLater(name: String, on: Day)
    case emptyName
    case nothingChanges(name: String)
    /// A unit of this kind does not stand below the other.
    case misplaced(name: String, above: String)
    /// A merger needs units of one kind.
    case otherKind(name: String)
    case tooFew
    case twice(name: String)
    /// Open units below a closing one of which nobody said where they go.
    case left(names: [String])
    /// Closed units below a closing one that nobody takes.
    case noHeir(name: String)
    /// The unit above is closed by the same act.
    case belowClosing(name: String)

    /// What is wrong and what to do, in Vietnamese.
    public var message: String {
        switch self {
        case .unknown: "Không tìm thấy đơn vị này; hãy chọn lại."
        case .closed(let name): "“\(name)” đã kết thúc hoạt động; hãy chọn đơn vị khác."
        case .waiting(let name, let day):
            "“\(name)” đang có quyết định chờ hiệu lực ngày \(day.vietnamese); hãy đợi đến ngày đó hoặc hủy quyết định."
        case .changedLater(let name, let day):
            "“\(name)” đã có thay đổi từ ngày \(day.vietnamese); ngày hiệu lực phải từ ngày đó trở đi."
        case .emptyName: "Hãy nhập tên mới."
        case .nothingChanges(let name): "Không có gì thay đổi ở “\(name)”; hãy sửa nội dung quyết định."
        case .misplaced(let name, let above): "“\(name)” không thể trực thuộc “\(above)”; hãy chọn đơn vị khác."
        case .otherKind(let name): "“\(name)” khác loại với đơn vị nhận; chỉ sáp nhập các đơn vị cùng loại."
        case .tooFew: "Hãy chọn ít nhất một đơn vị."
        case .twice(let name): "“\(name)” được ghi hai lần; hãy bỏ bớt một."
        case .left(let names):
            "Hãy chọn nơi nhận cho \(names.count) đơn vị còn lại: \(names.prefix(5).joined(separator: ", "))"
                + (names.count > 5 ? "…" : ".")
        case .noHeir(let name): "Hãy chọn đơn vị kế thừa để giữ hồ sơ của “\(name)”."
        case .belowClosing(let name): "“\(name)” bị giải thể trong chính quyết định này; hãy chọn nơi nhận khác."
        }
    }
}
