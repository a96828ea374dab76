import Accreditation

extension Census.Dimension {
    /// What the table of it is called.
    var title: String {
        switch self {
        case .state: "Tình trạng hồ sơ"
        case .selfLevel: "Mức trường tự đánh giá"
        case .level: "Mức được công nhận"
        case .grade: "Cấp độ kiểm định chất lượng"
        case .degree: "Mức độ đạt chuẩn quốc gia"
        case .punctuality: "Đúng hạn nộp hồ sơ"
        }
    }

    /// A value in words.
    func words(_ value: String) -> String {
        switch self {
        case .state: DossierState(rawValue: value)?.title ?? value
        case .selfLevel, .level: value == "0" ? "Chưa đạt Mức 1" : "Mức \(value)"
        case .grade: value == "0" ? "Chưa đạt" : "Cấp độ \(value)"
        case .degree: value == "0" ? "Chưa đạt" : "Mức độ \(value)"
        case .punctuality: Punctuality(rawValue: value)?.title ?? value
        }
    }

    /// Which schools it does not count, and why.
    var leftOutWords: String {
        switch self {
        case .state: "chưa mở hồ sơ trong năm học"
        case .selfLevel: "chưa có hồ sơ được tiếp nhận"
        case .level: "chưa được công nhận kết quả trong năm học"
        case .grade: "chưa được công nhận, hoặc quy định của hồ sơ không có cấp độ"
        case .degree: "chưa được công nhận đạt chuẩn, hoặc quy định của hồ sơ không xét"
        case .punctuality: "chưa mở hồ sơ hoặc chưa được giao hạn nộp"
        }
    }
}

extension Punctuality {
    /// In words.
    var title: String {
        switch self {
        case .onTime: "Nộp đúng hạn"
        case .late: "Nộp sau hạn"
        case .missing: "Quá hạn, chưa nộp"
        case .pending: "Chưa đến hạn"
        }
    }
}
