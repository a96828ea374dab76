import Accreditation
import Storage

/// The accounts that somebody looks after.
struct AccountListPage: PageContent {
    static let template = "People/list"

    struct Line: Sendable {
        let link: String
        let name: String
        let login: String
        let post: String
        let unit: String
        let roles: String
        /// Nil while the account is open.
        let closed: String?
    }

    let newLink: String
    let listLink: String
    let bringLink: String
    let deputyLink: String
    let text: String
    let lines: [Line]
    /// What to do when there is nothing in the list.
    let empty: String?
    /// The next page; nil on the last one.
    let more: String?

    static let samples = [
        AccountListPage(
            newLink: "/", listLink: "/", bringLink: "/", deputyLink: "/", text: "lan",
            lines: [
                Line(
                    link: "/", name: "Nguyễn Thị Lan", login: "lan.nt", post: "Giáo viên",
                    unit: "Trường Tiểu học Hạ Vân",
                    roles: "Hiệu trưởng", closed: "Đã khóa")
            ], empty: "Chưa có tài khoản nào.", more: "/")
    ]
}

extension AccountListPage {
    init(_ entries: [AccountEntry], _ filter: AccountFilter) {
        newLink = Route.newAccount.path
        listLink = Route.accounts.path
        (bringLink, deputyLink) = (Route.bringAccounts.path, Route.deputies.path)
        text = filter.text
        lines = entries.prefix(AccountFilter.pageSize).map(Line.init)
        let nothing = filter.text.isEmpty ? "Chưa có tài khoản nào. Hãy tạo tài khoản đầu tiên." : "Không tìm thấy ai."
        empty = entries.isEmpty ? nothing : nil
        let next = String(filter.offset + AccountFilter.pageSize)
        more =
            entries.count > AccountFilter.pageSize
            ? Route.accounts.with("tim", filter.text).with("tu", next).path : nil
    }
}

extension AccountListPage.Line {
    init(_ entry: AccountEntry) {
        self.init(
            link: Route.account(entry.id.uuid).path, name: entry.fullName, login: entry.login, post: entry.post,
            unit: entry.unitName, roles: entry.roles.map(\.title).joined(separator: ", "),
            closed: entry.isClosed ? "Đã khóa" : nil)
    }
}
