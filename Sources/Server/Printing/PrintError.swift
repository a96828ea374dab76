import HTTPTypes

/// Why there is no PDF.
enum PrintError: Error, Equatable {
    /// WeasyPrint is not installed.
    case missing(words: String)
    /// Too many wait already.
    case busy
    case tooLong(seconds: Int)
    /// WeasyPrint ended with an error or was ended by its limits; `words` is the end of what it said.
    case failed(words: String)

    /// - Parameters:
    ///   - status: of the child, not 0.
    ///   - words: the end of what it said.
    init(status: Int32, words: String) {
        switch status {
        case PrintScript.missing, 127: self = .missing(words: words)
        default: self = .failed(words: words.isEmpty ? "status \(status)" : words)
        }
    }
}

extension PageError {
    /// What a visitor is told when there is no PDF; nil for other errors.
    init?(printing error: any Error) {
        guard let error = error as? PrintError else { return nil }
        switch error {
        case .missing:
            self.init(
                status: .serviceUnavailable, title: "Máy chủ chưa làm được tệp PDF",
                advice:
                    "Chương trình WeasyPrint chưa được cài trên máy chủ. Hãy báo người quản trị cài gói weasyprint; "
                    + "trong lúc chờ, bạn tải bản Word và lưu thành PDF.", cause: error)
        case .busy:
            self.init(
                status: .serviceUnavailable, title: "Nhiều người đang tạo tệp PDF cùng lúc",
                advice: "Hãy thử lại sau một phút, hoặc tải bản Word.", cause: error)
        case .tooLong(let seconds):
            self.init(
                status: .serviceUnavailable, title: "Tạo tệp PDF lâu quá \(seconds) giây nên đã dừng",
                advice: "Hãy thử lại khi máy chủ bớt việc, hoặc tải bản Word và lưu thành PDF.", cause: error)
        case .failed:
            self.init(
                status: .internalServerError, title: "Chưa tạo được tệp PDF",
                advice: "Hãy tải bản Word và lưu thành PDF, rồi báo người quản trị mã yêu cầu ở dưới.", cause: error)
        }
    }
}
