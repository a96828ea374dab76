import Hummingbird
import Logging
import Storage

/// Puts the signed-in person and the notice of the request before into the context.
struct SessionMiddleware: RouterMiddleware {
    let sessions: Sessions
    /// Whether cookies are for HTTPS only.
    let secure: Bool

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let cookies = request.cookies
        context.notice = cookies[Notice.cookieName].flatMap { Notice(cookieValue: $0.value) }
        if let text = cookies[SessionCookie.name(secure: secure)]?.value, !text.isEmpty, text.utf8.count <= 200 {
            context.person = try await sessions.find(SessionToken(text: text))
            context.formSecret = context.person?.formSecret
        }
        var response = try await next(request, context)
        if context.notice != nil, response.isPage { response.setCookie(Notice.removedCookie) }
        return response
    }
}

/// Keeps somebody with a one-time password from everything but choosing a password of their own.
struct PasswordGate: RouterMiddleware {
    private static let open: Set<String> = [
        Route.password.path, Route.signOut.path, Route.signIn.path,
    ]

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard context.person?.mustChangePassword == true, !Self.open.contains(request.uri.path) else {
            return try await next(request, context)
        }
        if request.method.isSafe, !request.wantsJSON { return .redirect(to: .password) }
        throw PageError.passwordNeeded.keeping(context.form)
    }
}
