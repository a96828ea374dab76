import Accreditation
import Storage

/// One's own account.
struct OwnAccountPage: PageContent {
    static let template = "Sessions/own-account"

    let name: String
    let login: String
    let roles: [String]
    /// Says so where there is no role yet.
    let noRoles: String?
    let passwordLink: String
    let signOutElsewhereLink: String
    let sessions: [Entry]
    /// Nil where there is no other session.
    let others: String?

    /// One place where the person is signed in.
    struct Entry: Sendable {
        let opened: String
        let seen: String
        let place: String
    }

    static let samples = [
        OwnAccountPage(
            name: "Nguyễn Thị Hà", login: "ha.nt", roles: ["Hiệu trưởng – Trường Tiểu học Hoa Sen"],
            noRoles: "Chưa có vai trò nào.", passwordLink: "/mat-khau", signOutElsewhereLink: "/tai-khoan",
            sessions: [Entry(opened: "08:30 hôm nay", seen: "08:45 hôm nay", place: "Nơi này")],
            others: "Đăng xuất ở 1 nơi khác")
    ]
}

extension OwnAccountPage {
    init(_ person: SignedInPerson, _ open: [OpenSession]) {
        name = person.name
        login = person.login
        roles = person.roles.map(\.title)
        noRoles =
            person.roles.isEmpty
            ? "Bạn chưa có vai trò nào. Khi trường đưa bạn vào hội đồng tự đánh giá, vai trò sẽ hiện ở đây." : nil
        passwordLink = Route.password.path
        signOutElsewhereLink = Route.signOutElsewhere.path
        sessions = open.map {
            Entry(
                opened: VietnameseTime.moment($0.openedAt), seen: VietnameseTime.moment($0.seenAt),
                place: $0.isCurrent ? "Nơi này" : "Nơi khác")
        }
        let count = open.filter { !$0.isCurrent }.count
        others = count == 0 ? nil : "Đăng xuất ở \(count) nơi khác"
    }
}
