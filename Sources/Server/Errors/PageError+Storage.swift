import HTTPTypes
import Storage

extension PageError {
    /// What a visitor is told of an error of the storage; nil for other errors.
    init?(storage error: any Error) {
        switch error {
        case StorageError.notFound: self = .notFound
        case StorageError.refused:
            self = .refused(
                "Việc này không thực hiện được lúc này",
                advice: "Tài khoản của bạn không được làm việc này, hoặc tình trạng vừa thay đổi. "
                    + "Chưa có gì được lưu; hãy tải lại trang để xem tình trạng hiện nay.")
        case StorageError.duplicate:
            self = .refused(
                "Nội dung này đã có rồi",
                advice: "Chưa có gì được lưu thêm. Hãy quay lại, tải lại trang rồi kiểm tra.")
        case is PackChanged:
            self = .packChanged
        case StorageError.unavailable(let cause): self = .unavailable("dữ liệu", cause: cause)
        case let stale as StaleWrite:
            self = .stale(
                Conflict(yours: "", theirs: stale.theirs, theirsBy: stale.theirsBy, version: stale.version))
        case is PasswordHasher.Busy:
            self = PageError(
                status: .serviceUnavailable, title: "Đang có quá nhiều người đăng nhập",
                advice: "Hãy đợi khoảng một phút rồi thử lại.")
        default: return nil
        }
    }
}
