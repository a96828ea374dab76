import Hummingbird
import Storage

/// One's own account: where it is signed in, signing out everywhere else.
struct OwnAccountRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.account) { _, context in try await show(context) }
        router.post(.signOutElsewhere) { _, context in try await signOutElsewhere(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        let sessions = try await app.sessionStore.sessions(current: person.session, as: person.id)
        return try app.page(OwnAccountPage(person, sessions), title: "Tài khoản của tôi", context)
    }

    private func signOutElsewhere(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        let ended = try await app.sessionStore.signOutElsewhere(keeping: person.session, as: person.id)
        let notice = ended == 0 ? "Bạn không còn đăng nhập ở nơi nào khác." : "Đã đăng xuất ở \(ended) nơi khác."
        return .redirect(to: .account, notice: .success(notice))
    }
}

extension Route {
    static let signOutElsewhere: Route = ["tai-khoan", "dang-xuat-noi-khac"]
}
