import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Lets a change through only when it comes from a page of ours: by the browser's word about the sending site, and by
/// a secret token in the form field `_csrf` or the header `X-CSRF-Token`. Reads the form for the handlers on the way.
struct ForgeryProtection: RouterMiddleware {
    static let fieldName = "_csrf"
    private static let cookieName = "bieumau"
    /// Whether cookies are for HTTPS only.
    let secure: Bool

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let isNewVisitor = readAnonymousSecret(request, &context)
        if !request.method.isSafe {
            try Self.checkOrigin(request)
            if request.hasFormBody { context.form = try await Form(request: request) }
            try checkToken(request, context)
        }
        var response = try await next(request, context)
        if isNewVisitor, response.isPage, let secret = context.formSecret {
            response.setCookie(cookie(secret))
        }
        return response
    }

    /// Gives a visitor without a session a secret of their own; true when it is new.
    private func readAnonymousSecret(_ request: Request, _ context: inout AppContext) -> Bool {
        guard context.formSecret == nil else { return false }
        let stored = request.cookies[Self.cookieName].flatMap { Base64URL.decode($0.value) }
        context.formSecret = stored.flatMap { FormSecret(bytes: $0) }
        guard context.formSecret == nil else { return false }
        context.formSecret = FormSecret()
        return true
    }

    private func cookie(_ secret: FormSecret) -> Cookie {
        Cookie(
            name: Self.cookieName, value: Base64URL.encode(secret.bytes), path: "/", secure: secure, httpOnly: true,
            sameSite: .strict)
    }

    private static func checkOrigin(_ request: Request) throws {
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" { throw PageError.forgery }
        guard let origin = request.headers[.origin] else { return }
        let host = request.head.authority ?? request.headers[.host]
        guard let host, origin == "https://\(host)" || origin == "http://\(host)" else { throw PageError.forgery }
    }

    /// A form with files is not read here, so without a script its token travels in the address it is sent to.
    private func checkToken(_ request: Request, _ context: AppContext) throws {
        let inAddress = request.hasFileForm ? request.uri.queryParameters[Substring(Self.fieldName)] : nil
        let token = request.headers[.forgeryToken] ?? inAddress.map(String.init) ?? context.form[Self.fieldName]
        if let secret = context.formSecret, secret.matches(token) { return }
        throw context.person == nil ? PageError.sessionEnded(context.form) : PageError.formOutdated(context.form)
    }
}

extension HTTPRequest.Method {
    /// Whether a request with this method changes nothing.
    var isSafe: Bool { self == .get || self == .head || self == .options }
}
