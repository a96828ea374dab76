import Accreditation
import Storage

extension OpenWork {
    /// `Thành viên hội đồng tự đánh giá, Trường A, năm học 2024-2025: 3 tiêu chí được giao`.
    var sentence: String {
        let year = schoolYear.map { ", năm học \($0)" } ?? ""
        let place = place.isEmpty ? "" : ", \(place)"
        let title = role?.title ?? ""
        return switch kind {
        case .role: title + place
        case .deputy: "Có người thay mặt vai trò \(title.lowercased())\(place)"
        case .seat: title + place + year + (items > 0 ? ": \(items) tiêu chí được giao" : "")
        case .team: title + place + year + (items > 0 ? ": \(items) phiếu chưa nộp" : "")
        case .schedule: "Kế hoạch tự đánh giá\(place)\(year): \(items) hoạt động chưa xong"
        case .collecting: "Thu thập minh chứng\(place)\(year): \(items) minh chứng đang thu thập"
        case .followUp: "Cải tiến chất lượng\(place)\(year): \(items) hoạt động đang theo dõi"
        case .verification: "Kiểm tra minh chứng\(place)\(year): \(items) yêu cầu chưa trả lời"
        }
    }
}
