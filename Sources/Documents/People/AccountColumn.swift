/// A column of a list of accounts.
public enum AccountColumn: String, Sendable, Hashable, CaseIterable {
    case unit
    case name
    case post
    case role
    case phone
    case login

    /// What stands above it.
    public var head: String {
        switch self {
        case .unit: "Mã đơn vị"
        case .name: "Họ và tên"
        case .post: "Chức vụ"
        case .role: "Vai trò"
        case .phone: "Điện thoại"
        case .login: "Tên đăng nhập"
        }
    }

    /// What is written into it.
    public var explanation: String {
        switch self {
        case .unit:
            "Mã theo cơ sở dữ liệu ngành (mã cũ cũng được), hoặc tên đầy đủ của trường, đơn vị. "
                + "Mã bắt đầu bằng số 0 thì định dạng ô là văn bản."
        case .name: "Họ và tên có dấu."
        case .post: "Ví dụ: Phó hiệu trưởng, Tổ trưởng tổ 4-5."
        case .role: "Ví dụ: Hiệu trưởng, Quản trị viên của trường. Để trống với cán bộ, giáo viên, nhân viên."
        case .phone: "Để phân biệt hai người trùng họ tên trong một đơn vị."
        case .login: "Để trống thì hệ thống tự đặt, ví dụ lan.nt. Không được trùng với người khác trong toàn hệ thống."
        }
    }

    /// Whether every line needs it.
    public var isRequired: Bool { self == .unit || self == .name }

    /// Characters that it holds at most.
    var limit: Int { self == .phone || self == .login ? 60 : 200 }
}
