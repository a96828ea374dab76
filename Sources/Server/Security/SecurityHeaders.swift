import HTTPTypes
import Hummingbird

/// Puts the security headers on every answer, errors included. A handler may set a stricter one itself.
struct SecurityHeaders: RouterMiddleware {
    /// Whether the site is served over HTTPS only.
    let secure: Bool

    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
        "media-src 'self'", "connect-src 'self'", "frame-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
        "base-uri 'none'",
    ].joined(separator: "; ")

    private static let fixed: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, policy),
        (.xContentTypeOptions, "nosniff"),
        (.referrerPolicy, "same-origin"),
        (.permissionsPolicy, "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        (.crossOriginOpenerPolicy, "same-origin"),
        (.crossOriginResourcePolicy, "same-origin"),
        (.cacheControl, "no-store"),
    ]

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fixed where !response.headers.contains(name) { response.headers[name] = value }
        response.headers[.requestID] = context.requestID
        if secure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if request.method == .head { response.headers[.skipCompression] = "1" }
        return response
    }
}
