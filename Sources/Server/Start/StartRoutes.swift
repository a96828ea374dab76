import Hummingbird

/// `/`: what the system is, for visitors; the start page of their role for people who are signed in.
struct StartRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.start) { _, context in try show(context) }
    }

    private func show(_ context: AppContext) throws -> Response {
        try app.page(StartPage(context.person), title: "Trang đầu", context)
    }
}

extension Route {
    static let start: Route = []
    static let signIn: Route = ["dang-nhap"]
    static let signOut: Route = ["dang-xuat"]
    static let account: Route = ["tai-khoan"]
}
