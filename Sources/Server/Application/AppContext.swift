import Foundation
import Hummingbird
import Logging
import NIOCore

/// What is known about one request; the middleware fills it in before a handler runs.
struct AppContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Number that the log, the error pages and the response header `X-Request-Id` share.
    let requestID: String
    /// The time at which the request came in, by the server's clock.
    var now: Date
    /// Who is signed in, with a live session.
    var person: SignedInPerson?
    /// Secret that the forms of this visitor must send back; set for signed-in and anonymous visitors.
    var formSecret: FormSecret?
    /// The fields of a form sent with this request, already checked for forgery.
    var form = Form()
    /// A message left by the request before (see ``Notice``).
    var notice: Notice?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = source.logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "-"
        now = Date()
    }
}

extension AppContext {
    /// The signed-in person.
    ///
    /// Throws a 401 that leads to the sign-in page when nobody is signed in.
    func signedIn() throws -> SignedInPerson {
        guard let person else { throw PageError.signInNeeded }
        return person
    }

    /// An identifier from the address; anything that is none is answered with "not found".
    func id(_ name: String) throws -> UUID {
        guard let text = parameters.get(name), let id = UUID(uuidString: text) else { throw PageError.notFound }
        return id
    }

    /// A text from the address, without percent encoding.
    func text(_ name: String) throws -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding, !text.isEmpty else { throw PageError.notFound }
        return text
    }

    /// A whole number from the address.
    func number(_ name: String) throws -> Int {
        guard let text = parameters.get(name), let number = Int(text) else { throw PageError.notFound }
        return number
    }
}
