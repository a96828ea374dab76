extension PackDifference.Kind {
    /// The Vietnamese word.
    public var title: String {
        switch self {
        case .same: "Giữ nguyên"
        case .reworded: "Sửa nội dung"
        case .renumbered: "Đổi số"
        case .split: "Tách"
        case .merged: "Gộp"
        case .withdrawn: "Bãi bỏ"
        case .new: "Mới"
        }
    }
}

extension PackDifference.Part {
    /// The Vietnamese word.
    public var title: String {
        switch self {
        case .standard: "Tiêu chuẩn"
        case .criterion: "Tiêu chí"
        case .level: "Mức"
        case .indicator: "Chỉ báo"
        case .requirement: "Nội hàm"
        case .measure: "Ngưỡng"
        case .figure: "Số liệu theo dõi"
        case .hint: "Gợi ý, minh chứng thường dùng"
        case .rule: "Quy tắc"
        case .deadline: "Mốc thời gian"
        }
    }
}

extension PackDifference {
    /// The report for a terminal, in Vietnamese: a count of every kind, then each change with both texts.
    public var text: String {
        let counts = Kind.allCases.map { "\($0.title): \(count($0))" }.joined(separator: "; ")
        return ([counts] + changes.flatMap(\.lines)).joined(separator: "\n") + "\n"
    }
}

extension PackDifference.Item {
    /// The printed address, with both where it changed: `1.1/1/a → 1.2/1/a`.
    public var place: String {
        let places = [from, to].compactMap(\.self)
        return Set(places).count > 1 ? places.joined(separator: " → ") : places.first ?? ""
    }

    fileprivate var lines: [String] {
        let address = place.isEmpty ? "" : " \(place)"
        var lines = ["", "\(kind.title) – \(part.title)\(address) [\(id)]"]
        if kind == .renumbered { return lines + [now].compactMap { $0.map { "  \($0)" } } }
        lines += [was].compactMap { $0.map { "  - \($0)" } }
        return lines + [now].compactMap { $0.map { "  + \($0)" } }
    }
}
