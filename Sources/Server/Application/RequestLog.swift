import Foundation
import Hummingbird
import Logging

/// Sets the request's time and writes one line per request: never the address itself, a name or a typed text.
struct RequestLog: RouterMiddleware {
    let clock: @Sendable () -> Date

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.now = clock()
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let duration = (ContinuousClock.now - start) / .milliseconds(1)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method)",
                "route": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)",
                "milliseconds": "\((duration * 10).rounded() / 10)",
            ])
        return response
    }
}
