import Accreditation
import Storage

extension DraftRefusal {
    /// The page that says why nothing was changed, where the form is not shown again.
    var pageError: PageError {
        switch self {
        case .notNow(let state):
            .refused(
                "Hồ sơ đang ở tình trạng “\(state.title)”",
                advice: "Việc này không còn làm được nữa. Hãy mở lại trang dự thảo để xem tình trạng hiện nay.")
        case .notOver:
            .refused(
                "Chưa được coi im lặng là nhất trí",
                advice: "Phải hết hạn trả lời và đã báo nhà trường ít nhất hai lần vào hai ngày khác nhau.")
        case .silenceSaysNothing:
            .refused("Tỉnh không coi im lặng là nhất trí", advice: "Hãy nhắc nhà trường trả lời, hoặc báo Sở.")
        case .nothingToReply, .stale, .incomplete:
            .refused(
                "Chưa đủ điều kiện để làm việc này",
                advice: "Chưa có gì được lưu. Hãy quay lại trang trước, tải lại và kiểm tra.")
        }
    }
}
