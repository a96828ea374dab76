import Foundation

/// A column of a list of certificates.
enum CertificateColumn: CaseIterable {
    case code
    case name
    case kind
    case rank
    case decision
    case day
    case paper
    case end
    case issuer
    case basis

    /// What stands above it.
    var head: String {
        switch self {
        case .code: "Mã trường"
        case .name: "Tên trường"
        case .kind: "Loại công nhận"
        case .rank: "Cấp độ, mức độ"
        case .decision: "Số quyết định"
        case .day: "Ngày quyết định"
        case .paper: "Số giấy chứng nhận"
        case .end: "Có giá trị đến"
        case .issuer: "Cơ quan cấp"
        case .basis: "Căn cứ"
        }
    }

    /// What is written into it.
    var explanation: String {
        switch self {
        case .code: "Mã trường theo cơ sở dữ liệu ngành, như ở trang Đơn vị."
        case .name: "Tên trường ghi trên giấy. Để trống thì lấy tên hiện nay."
        case .kind: "“Kiểm định” hoặc “Chuẩn quốc gia”."
        case .rank: "Số của cấp độ hoặc mức độ, ví dụ 1."
        case .decision: "Số, ký hiệu quyết định, ví dụ 1204/QĐ-UBND."
        case .day: "Ngày/tháng/năm ký quyết định."
        case .paper: "Số ghi trên giấy chứng nhận hoặc bằng, nếu có."
        case .end: "Ngày hết hạn in trên giấy; ngày này được giữ nguyên. Để trống thì tính theo thông tư khi cấp."
        case .issuer: "Cơ quan ký, nếu cần ghi."
        case .basis: "Thông tư hoặc văn bản làm căn cứ, nếu cần ghi."
        }
    }

    /// Whether every line needs it.
    var isRequired: Bool { [.code, .kind, .rank, .decision, .day].contains(self) }

    /// The column with these words above it.
    init?(head: String) {
        let wanted = head.comparable
        guard let found = CertificateColumn.allCases.first(where: { $0.head.comparable == wanted }) else { return nil }
        self = found
    }
}

extension String {
    /// Small letters without marks, with single spaces: how typed words are compared.
    var comparable: String {
        folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).replacing("đ", with: "d")
            .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
