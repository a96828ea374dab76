import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A page.
    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// An answer to a script.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }

    /// Sends the visitor to another page of ours after a change (303), with a message for that page.
    static func redirect(to route: Route, notice: Notice? = nil) -> Response {
        redirect(toChecked: route.path, notice: notice)
    }

    /// Sends the visitor to a path that ``ReturnAddress`` has checked.
    static func redirect(toChecked path: String, notice: Notice? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path])
        if let notice { response.setCookie(notice.cookie) }
        return response
    }

    /// Whether this is a page for reading, and neither a redirect nor an answer to a script.
    var isPage: Bool { headers[.contentType]?.hasPrefix("text/html") ?? false }
}
