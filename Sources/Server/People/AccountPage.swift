import Accreditation
import Criteria
import Foundation
import Storage

/// One account, as its keeper sees it.
struct AccountPage: PageContent {
    static let template = "People/account"

    struct Grant: Sendable {
        let title: String
        let id: String
        /// Where to end it; nil where the reader may not.
        let endLink: String?
    }

    struct Work: Sendable {
        let unit: String
        let post: String
        let time: String
    }

    let name: String
    let login: String
    let home: String
    /// Why it is closed; nil while it is open.
    let closed: String?
    let open: String?
    let version: Int
    let summary: FormSummary?
    let fullName: FormField
    let post: FormField
    let phone: FormField
    let reason: FormField
    let grants: [Grant]
    let works: [Work]
    let workplace: FormField
    let workPost: FormField
    let from: FormField
    let to: FormField
    let editLink: String
    let resetLink: String
    let closeLink: String
    let reopenLink: String
    let workLink: String
    let leaveLink: String
    let roleLink: String
    /// Roles that the reader may grant at the account's unit; empty where there are none.
    let roles: [FormChoice]

    static let samples: [AccountPage] = {
        var values = FormValues()
        values.fail("ly-do", "Hãy ghi lý do.")
        let grant = Grant(title: "Hiệu trưởng – Trường Tiểu học Hạ Vân", id: "1", endLink: "/")
        let work = Work(unit: "Trường Tiểu học Hạ Vân", post: "Giáo viên", time: "từ 01/08/2009")
        return [true, false].map {
            AccountPage(name: "Nguyễn Thị Lan", values, grants: [grant], works: [work], isOpen: $0, roles: [.principal])
        }
    }()
}

extension AccountPage {
    private init(name: String, _ values: FormValues, grants: [Grant], works: [Work], isOpen: Bool, roles: [Role]) {
        self.init(
            name: name, login: "lan.nt", home: "Trường Tiểu học Hạ Vân", closed: isOpen ? nil : "Đã khóa: nghỉ việc",
            open: isOpen ? "Đang dùng" : nil, version: 1, values, grants: grants, works: works, roles: roles,
            id: PersonID())
    }

    init(_ account: Account, _ values: FormValues, roles: [Role]) {
        let closed = account.closedAt.map {
            "Đã khóa lúc \(VietnameseTime.moment($0)). Lý do: \(account.closedReason)"
        }
        self.init(
            name: account.fullName, login: account.login,
            home: account.homeName.isEmpty ? "Toàn hệ thống" : account.homeName, closed: closed,
            open: closed == nil ? "Đang dùng" : nil, version: account.version, values,
            grants: account.grants.map { Grant($0, of: account.id) }, works: account.employments.map(Work.init),
            roles: roles, id: account.id)
    }

    private init(
        name: String, login: String, home: String, closed: String?, open: String?, version: Int, _ values: FormValues,
        grants: [Grant], works: [Work], roles: [Role], id: PersonID
    ) {
        (self.name, self.login, self.home, self.closed, self.open) = (name, login, home, closed, open)
        (self.version, self.grants, self.works) = (version, grants, works)
        summary = values.summary
        fullName = values.field("ten", "Họ và tên", isRequired: true)
        post = values.field("chuc-vu", "Chức vụ")
        phone = values.field("dien-thoai", "Điện thoại")
        reason = values.field("ly-do", "Lý do khóa", isRequired: true)
        workplace = values.field("truong", "Mã hoặc tên trường", hint: "Gõ đủ tên hoặc mã của ngành.", isRequired: true)
        workPost = values.field("chuc-vu-cu", "Chức vụ khi đó")
        from = values.field("tu", "Từ ngày")
        to = values.field("den", "Đến ngày", hint: "Để trống nếu đang công tác.")
        editLink = Route.accountAct(id.uuid, "sua").path
        resetLink = Route.accountAct(id.uuid, "cap-lai-mat-khau").path
        closeLink = Route.accountAct(id.uuid, "khoa").path
        reopenLink = Route.accountAct(id.uuid, "mo").path
        workLink = Route.accountAct(id.uuid, "noi-cong-tac").path
        leaveLink = Route.leaving(id.uuid).path
        roleLink = Route.accountAct(id.uuid, "vai-tro").path
        let choice = values.choice("vai-tro-moi", "Thêm vai trò", options: roles.map { ($0.rawValue, $0.title) })
        self.roles = roles.isEmpty ? [] : [choice]
    }
}

extension AccountPage.Grant {
    init(_ grant: Account.Grant, of person: PersonID) {
        let unit = grant.unitName.isEmpty ? "" : " – \(grant.unitName)"
        self.init(
            title: grant.role.title + unit + (grant.endsOn.map { ", đến hết ngày \($0.vietnamese)" } ?? ""),
            id: grant.id.uuidString.lowercased(),
            endLink: grant.mayEnd ? Route.accountAct(person.uuid, "thoi-vai-tro").path : nil)
    }
}

extension AccountPage.Work {
    init(_ work: Account.Employment) {
        let from = work.beganOn.map { "từ \($0.vietnamese)" }
        let to = work.endedOn.map { "đến \($0.vietnamese)" } ?? "đang công tác"
        self.init(unit: work.unitName, post: work.post, time: [from, to].compactMap(\.self).joined(separator: " "))
    }
}
