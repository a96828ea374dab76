import Documents
import Storage

extension ImportCommand {
    /// What went wrong and what to do, in Vietnamese.
    static func sentence(_ error: any Error) -> String {
        switch error {
        case let refusal as DossierFileRefusal: refusal.message
        case let problem as ImportProblem: problem.message + " Không có gì bị thay đổi."
        case FileStoreError.full: "Đĩa không còn đủ chỗ cho các tệp. Không có gì bị thay đổi."
        default: "Không nạp được: \(error). Không có gì bị thay đổi."
        }
    }
}

extension ImportProblem {
    fileprivate var message: String {
        switch self {
        case .alreadyHere: "Hồ sơ này, hoặc một hồ sơ khác của trường trong cùng năm học, đã có trong hệ thống."
        case .unknown(let name):
            "Tệp có dữ liệu \(name) mà chương trình này không biết. Hãy dùng chương trình mới hơn."
        case .foreign(let table): "Bảng \(table) trong tệp có dòng không thuộc hồ sơ này."
        case .missing(let table): "Trong tệp thiếu dữ liệu \(table)."
        case .refused(let table, let reason): "Dữ liệu của bảng \(table) trong tệp không hợp lệ: \(reason)."
        case .pack(let hash): "Bộ tiêu chí \(hash) trong tệp thiếu hoặc không đúng mã băm."
        case .unit(let code): "Hệ thống đã có một đơn vị khác mang mã \(code)."
        case .file(let hash): "Trong tệp thiếu tệp minh chứng hoặc văn bản có mã băm \(hash)."
        case .content: "Nội dung sau khi nạp không có mã băm như trong tệp."
        case .result: "Kết quả tính lại sau khi nạp khác với kết quả trong tệp."
        }
    }
}
