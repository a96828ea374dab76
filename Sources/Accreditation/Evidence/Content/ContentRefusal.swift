/// Why a file cannot be evidence.
public enum ContentRefusal: String, Error, Sendable, Hashable {
    /// It has no bytes.
    case empty
    /// It is none of the allowed types.
    case unknown
    /// A web page or a vector graphic, which could run programs in the reader's browser.
    case active
    /// An office document with macros.
    case macros
    /// A text in an encoding other than UTF-8, or with control characters.
    case unreadableText

    /// What to do, in Vietnamese.
    public var advice: String {
        switch self {
        case .empty: "Tệp này trống. Hãy kiểm tra lại tệp rồi tải lên lần nữa."
        case .unknown:
            "Hệ thống không nhận loại tệp này. Hãy tải lên PDF, ảnh (JPG, PNG), Word, Excel, PowerPoint, văn bản, "
                + "phim MP4 hoặc âm thanh MP3; tệp nén thì giải nén trước."
        case .active: "Không nhận trang web và ảnh SVG vì có thể chứa mã chạy. Hãy in trang đó ra PDF rồi tải lên."
        case .macros: "Tệp này có macro. Hãy lưu lại dạng không có macro (.docx, .xlsx) hoặc PDF rồi tải lên."
        case .unreadableText:
            "Không đọc được nội dung tệp này. Nếu là văn bản thuần, hãy lưu lại với mã UTF-8; "
                + "nếu là loại khác, hãy chuyển sang PDF rồi tải lên."
        }
    }
}
