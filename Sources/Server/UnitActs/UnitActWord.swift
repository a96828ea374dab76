import Accreditation

/// The acts as addresses name them.
enum UnitActWord: String, Sendable, CaseIterable {
    case rename = "doi-ten"
    case transfer = "chuyen"
    case merge = "sap-nhap"
    case split = "chia-tach"
    case close = "giai-the"
    case open = "thanh-lap"

    var kind: UnitActKind {
        switch self {
        case .rename: .rename
        case .transfer: .transfer
        case .merge: .merge
        case .split: .split
        case .close: .close
        case .open: .open
        }
    }

    /// The heading of its form.
    func heading(_ name: String) -> String {
        switch self {
        case .rename: "Đổi tên \(name)"
        case .transfer: "Chuyển \(name) sang nơi quản lý khác"
        case .merge: "Sáp nhập vào \(name)"
        case .split: "Chia, tách \(name)"
        case .close: "Kết thúc hoạt động của \(name)"
        case .open: "Thành lập đơn vị thuộc \(name)"
        }
    }

    /// What it does and what it leaves, in plain words.
    var explanation: String {
        switch self {
        case .rename: "Tên cũ, mã cũ vẫn được giữ trong lịch sử. Mã cũ vẫn tìm ra đơn vị."
        case .transfer:
            "Từ ngày có hiệu lực, hồ sơ đang làm do nơi quản lý mới xử lý tiếp. "
                + "Việc nơi cũ đã làm vẫn mang tên nơi cũ."
        case .merge:
            "Đơn vị được sáp nhập kết thúc hoạt động. Hồ sơ và kết quả cũ vẫn mang tên trường đã nhận, "
                + "và được hiện ở trang của trường kế thừa."
        case .split: "Hồ sơ và kết quả cũ ở lại với đơn vị cũ; đơn vị mới bắt đầu hồ sơ của mình."
        case .close:
            "Đơn vị không nhận hồ sơ và tài khoản mới; những gì đã có vẫn đọc được. "
                + "Mỗi đơn vị trực thuộc phải có nơi nhận, trong cùng một quyết định."
        case .open: "Đơn vị mới có từ ngày quyết định có hiệu lực."
        }
    }

    /// Which acts are offered on a unit's page.
    static func offered(on kind: Unit.Kind) -> [UnitActWord] {
        switch kind {
        case .ministry: [.rename]
        case .province: [.rename, .merge]
        case .district, .commune, .school: [.rename, .transfer, .merge, .split, .close]
        }
    }
}
