import Foundation
import HTTPTypes
import Hummingbird

/// A handler of ours.
typealias Handler = @Sendable (Request, AppContext) async throws -> Response

extension RouterMethods where Context == AppContext {
    /// Answers GET (and HEAD) at the address; values in it are given as `.any`.
    func get(_ route: Route, use handler: @escaping Handler) {
        on(RouterPath(route.pattern), method: .get, use: handler)
    }

    /// Answers POST at the address; the form is in `context.form`, already checked for forgery.
    func post(_ route: Route, use handler: @escaping Handler) {
        on(RouterPath(route.pattern), method: .post, use: handler)
    }

    /// Answers any other method at the address.
    func on(_ route: Route, method: HTTPRequest.Method, use handler: @escaping Handler) {
        on(RouterPath(route.pattern), method: method, use: handler)
    }
}

extension UUID {
    /// Stands for "any identifier" where a route is registered.
    static let any = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}

extension String {
    /// Stands for "any text" where a route is registered.
    static let any = "any"
}

extension Int {
    /// Stands for "any number" where a route is registered.
    static let any = 0
}
