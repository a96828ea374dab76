import Hummingbird
import Logging

/// Puts the signed-in person and the notice of the request before into the context.
struct SessionMiddleware: RouterMiddleware {
    let sessions: Sessions

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let cookies = request.cookies
        context.notice = cookies[Notice.cookieName].flatMap { Notice(cookieValue: $0.value) }
        if let token = cookies[SessionCookie.name]?.value, !token.isEmpty, token.utf8.count <= 200 {
            context.person = try await sessions.find(token, context.now)
            context.formSecret = context.person?.formSecret
        }
        var response = try await next(request, context)
        if context.notice != nil, response.isPage { response.setCookie(Notice.removedCookie) }
        return response
    }
}
