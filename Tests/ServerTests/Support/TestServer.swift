import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Storage
import TestSupport

@testable import Server

/// A visitor's browser against the router, without a socket: keeps the person's session and sends forms properly.
struct Visitor: Sendable {
    let client: any TestClientProtocol
    /// The database's world; nil for a server without a database.
    var world: TestWorld?
    var person: SignedInPerson?

    /// Fetches a page.
    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await client.execute(uri: path, method: .get, headers: cookies(headers))
    }

    func get(_ route: Route) async throws -> TestResponse { try await get(route.path) }

    /// Sends a form as a page of ours would: with the token.
    func post(_ route: Route, _ fields: [(String, String)]) async throws -> TestResponse {
        let token = (person?.formSecret ?? FormSecret()).masked()
        return try await post(route.path, fields: fields + [("_csrf", token)])
    }

    /// Sends exactly these fields.
    func post(_ path: String, fields: [(String, String)], headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = cookies(headers)
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    private func cookies(_ headers: HTTPFields) -> HTTPFields {
        var headers = headers
        if let person { headers[.cookie] = "\(SessionCookie.name(secure: false))=\(person.session.text)" }
        return headers
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestResponse {
    /// The body as text.
    var text: String { String(buffer: body) }
}
