import Accreditation
import Documents
import Storage

extension AccountDraftPage.Line {
    init(_ outcome: AccountListReading.Outcome) {
        let line = outcome.line
        self.init(
            row: line.row, person: line[.name], place: outcome.unitName.isEmpty ? line[.unit] : outcome.unitName,
            role: line[.role].isEmpty ? "Cán bộ, giáo viên, nhân viên" : line[.role], outcome: Self.words(outcome))
    }

    private static func words(_ outcome: AccountListReading.Outcome) -> String {
        if !outcome.problems.isEmpty { return "Có lỗi" }
        if let known = outcome.known {
            return known.isClosed
                ? "Đã có tài khoản \(known.login) nhưng đang khóa; hãy mở lại ở trang tài khoản"
                : "Đã có tài khoản \(known.login); giữ nguyên"
        }
        if let login = outcome.account?.login { return "Sẽ tạo, tên đăng nhập \(login)" }
        let proposal = outcome.account.flatMap { LoginName.proposal(for: $0.fullName) } ?? ""
        return "Sẽ tạo, tên đăng nhập dự kiến \(proposal)"
    }
}
