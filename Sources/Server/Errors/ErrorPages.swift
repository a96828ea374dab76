import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Turns every thrown error into a page, or into JSON for a script, with the request's number; logs its cause.
struct ErrorPages: RouterMiddleware {
    let app: App

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let pageError = Self.pageError(error)
            log(pageError, context)
            do {
                return try respond(pageError, request, context)
            } catch {
                context.logger.error("error page failed", metadata: ["error": "\(String(reflecting: error))"])
                return .html(Self.lastResort, status: .internalServerError)
            }
        }
    }

    /// Shown when even the error page cannot be made.
    private static let lastResort =
        "<!DOCTYPE html><html lang=\"vi\"><title>Hệ thống gặp lỗi</title><p>Hệ thống gặp lỗi. Hãy thử lại sau ít phút."

    private static func pageError(_ error: any Error) -> PageError {
        switch error {
        case let error as PageError: return error
        case is NIOTooManyBytesError: return .tooLarge(megabytes: Form.largest / 1_048_576)
        case let error as any HTTPResponseError:
            switch error.status {
            case .notFound, .forbidden, .methodNotAllowed: return .notFound
            case .badRequest, .unprocessableContent: return .malformed
            default: return .unexpected(error)
            }
        default: return PageError(storage: error) ?? PageError(printing: error) ?? .unexpected(error)
        }
    }

    private func log(_ error: PageError, _ context: AppContext) {
        guard let cause = error.cause else { return }
        context.logger.error(
            "request failed",
            metadata: [
                "route": "\(context.endpointPath ?? "-")", "status": "\(error.status.code)",
                "error": "\(String(reflecting: cause))",
            ])
    }

    private func respond(_ error: PageError, _ request: Request, _ context: AppContext) throws -> Response {
        if request.wantsJSON {
            return try Response.json(ErrorAnswer(error, requestID: context.requestID), status: error.status)
        }
        if error.needsSignIn, request.method.isSafe {
            let target = Route.signIn.with(ReturnAddress.name, ReturnAddress.checked(request.uri.string))
            return .redirect(to: target)
        }
        return try app.page(ErrorPage(error, context: context), title: error.title, context, status: error.status)
    }
}

extension Request {
    /// Whether a script asks (fetch of ours, htmx) and wants an answer it can read.
    var wantsJSON: Bool {
        headers[.accept]?.contains("application/json") == true || headers[.hxRequest] != nil
    }
}
