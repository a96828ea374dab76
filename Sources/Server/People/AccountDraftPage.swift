import Accreditation
import Documents
import Storage

/// What a list of accounts would make.
struct AccountDraftPage: PageContent {
    static let template = "People/draft"

    struct Line: Sendable {
        let row: Int
        let person: String
        let place: String
        let role: String
        let outcome: String
    }

    struct Problem: Sendable {
        let address: String
        let sentence: String
    }

    let fileName: String
    let summary: String
    let warning: String?
    let problems: [Problem]
    let lines: [Line]
    let acceptLink: String?
    let acceptLabel: String
    let dropLink: String

    static let samples = [
        AccountDraftPage(
            fileName: "a.xlsx", summary: "1 tài khoản sẽ được tạo.", warning: "Hãy sửa.",
            problems: [Problem(address: "B3", sentence: "Thiếu họ và tên.")],
            lines: [
                Line(row: 2, person: "Nguyễn Thị Lan", place: "Trường A", role: "Hiệu trưởng", outcome: "Sẽ tạo")
            ],
            acceptLink: "/", acceptLabel: "Tạo 1 tài khoản", dropLink: "/")
    ]
}

extension AccountDraftPage {
    /// - Parameter warning: why the list was not accepted just now.
    init(_ draft: AccountDraftStore.Draft, _ reading: AccountListReading, warning: String?) {
        let (new, known) = (reading.accounts.count, reading.outcomes.filter { $0.known != nil }.count)
        fileName = draft.fileName
        summary =
            "\(new) tài khoản sẽ được tạo, \(known) người đã có tài khoản, \(reading.problems.count) ô có lỗi. "
            + (reading.problems.isEmpty ? "" : "Còn lỗi thì không tạo tài khoản nào. ") + "Chưa ghi gì vào hệ thống."
        self.warning = warning
        problems = reading.problems.map { Problem(address: $0.address, sentence: $0.sentence) }
        lines = reading.outcomes.map(Line.init)
        acceptLink = reading.problems.isEmpty && new > 0 ? Route.accountDraft(draft.id).path : nil
        acceptLabel = "Tạo \(new) tài khoản và in phiếu"
        dropLink = Route.dropAccountDraft(draft.id).path
    }
}
