import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// Signing in and out.
struct SessionRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.signIn) { request, context in try show(request, context) }
        router.post(.signIn) { request, context in try await signIn(context) }
        router.post(.signOut) { request, context in try await signOut(context) }
    }

    private func show(_ request: Request, _ context: AppContext) throws -> Response {
        let target = ReturnAddress.checked(request.uri.queryParameters[ReturnAddress.name[...]].map(String.init))
        if context.person != nil { return .redirect(toChecked: target ?? Route.start.path) }
        return try page(FormValues([ReturnAddress.name: target ?? ""]), context)
    }

    private func signIn(_ context: AppContext) async throws -> Response {
        var values = FormValues(context.form)
        let (login, password) = (context.form["login"], context.form.raw("password"))
        if login.isEmpty { values.fail("login", "Hãy nhập tên đăng nhập.") }
        if password.isEmpty { values.fail("password", "Hãy nhập mật khẩu.") }
        guard values.isValid else { return try page(values, context, status: .unprocessableContent) }
        switch try await app.sessionStore.signIn(login: login, password: password) {
        case .signedIn(let token): return try await welcome(token, context)
        case .refused:
            values.fail(
                "login",
                "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đã bị khóa. Hãy kiểm tra phím Caps Lock và bộ "
                    + "gõ tiếng Việt rồi thử lại.")
            return try page(values, context, status: .unprocessableContent)
        case .wait(let seconds):
            values.fail(
                "login",
                "Tên đăng nhập này vừa bị thử sai nhiều lần. Hãy đợi \(Self.duration(seconds)) rồi thử lại. "
                    + "Nếu quên mật khẩu, hãy nhờ người quản lý tài khoản của bạn cấp lại.")
            return try page(values, context, status: .tooManyRequests)
        }
    }

    /// A new token at each sign-in; a session that the browser still had ends.
    private func welcome(_ token: SessionToken, _ context: AppContext) async throws -> Response {
        if let old = context.person?.session { try await app.sessionStore.signOut(old) }
        let target = ReturnAddress.checked(context.form[ReturnAddress.name]) ?? Route.start.path
        var response = Response.redirect(toChecked: target)
        response.setCookie(SessionCookie.make(token, secure: app.settings.secureCookies))
        return response
    }

    private func signOut(_ context: AppContext) async throws -> Response {
        if let person = context.person { try await app.sessionStore.signOut(person.session) }
        var response = Response.redirect(to: .signIn, notice: .success("Bạn đã đăng xuất."))
        response.setCookie(SessionCookie.removed(secure: app.settings.secureCookies))
        return response
    }

    private func page(
        _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(SignInPage(values), title: "Đăng nhập", context, status: status)
    }

    /// "45 giây", "3 phút".
    static func duration(_ seconds: Int) -> String {
        seconds < 90 ? "\(seconds) giây" : "\((seconds + 59) / 60) phút"
    }
}

extension App {
    /// Signing in and out.
    var sessionStore: SessionStore { SessionStore(database, hasher: hasher, limits: settings.sessionLimits) }
}
