import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// The application, with a socket when it is run and without one in tests.
///
/// - Parameters:
///   - services: run before the first request and end after the last one, in reverse order.
///   - onRunning: told the port once requests are answered.
func buildApplication(
    _ app: App, services: [any Service] = [], onRunning: @escaping @Sendable (Int) -> Void = { _ in }
) -> some ApplicationProtocol {
    Application(
        router: buildRouter(app),
        server: .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [CompressionInstaller()],
                idleTimeout: .seconds(75)
            )
        ),
        configuration: ApplicationConfiguration(address: .hostname(app.settings.host, port: app.settings.port)),
        services: services,
        onServerRunning: { channel in onRunning(channel.localAddress?.port ?? app.settings.port) },
        logger: app.logger
    )
}

/// All routes behind all middleware, in the order in which a request meets them.
func buildRouter(_ app: App) -> Router<AppContext> {
    let router = Router(context: AppContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: RequestLog(clock: app.clock))
    router.add(middleware: SecurityHeaders(secure: app.settings.secureCookies))
    router.add(middleware: ErrorPages(app: app))
    addOpenRoutes(to: router, app: app)
    router.add(middleware: SessionMiddleware(sessions: app.sessions, secure: app.settings.secureCookies))
    router.add(middleware: ErrorPages(app: app))
    router.add(middleware: ForgeryProtection(secure: app.settings.secureCookies))
    router.add(middleware: PasswordGate())
    addPageRoutes(to: router, app: app)
    return router
}
