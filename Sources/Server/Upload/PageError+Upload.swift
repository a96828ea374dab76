import Accreditation
import HTTPTypes
import Storage

extension PageError {
    /// What a visitor is told when a file was not taken; nil for other errors.
    init?(upload error: any Error) {
        switch error {
        case UploadError.empty: self = .fileRefused(ContentRefusal.empty.advice)
        case UploadError.refused(let refusal): self = .fileRefused(refusal.advice)
        case UploadError.tooLarge(let largest):
            self = PageError(
                status: .contentTooLarge, title: "Tệp quá lớn",
                advice:
                    "Mỗi tệp được tối đa \(FileSize.text(largest)). Hãy nén ảnh trong tệp hoặc tách thành nhiều tệp.")
        case FileStoreError.full:
            self = PageError(
                status: .init(code: 507, reasonPhrase: "Insufficient Storage"), title: "Máy chủ đã hết chỗ chứa tệp",
                advice: "Thông tin minh chứng đã lưu vẫn còn. Hãy báo người quản trị rồi tải tệp lên lại.")
        case FileStoreError.busy:
            self = .unavailable("phần còn lại của tệp", cause: error)
        case StorageError.refused:
            self = .refused(
                "Không thêm được tệp lúc này",
                advice: "Minh chứng đã được rút, hoặc hồ sơ không còn mở để sửa. Tệp chưa được lưu.")
        default: return nil
        }
    }

    private static func fileRefused(_ advice: String) -> PageError {
        PageError(status: .unprocessableContent, title: "Không nhận được tệp này", advice: advice)
    }
}
