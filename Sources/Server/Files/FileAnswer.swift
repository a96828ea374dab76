import HTTPTypes
import Hummingbird
import HummingbirdCore
import Storage

/// A file of the store as an answer: whole, the part that was asked for, or nothing where the browser has it already.
enum FileAnswer {
    /// - Parameter headers: with the file's `ETag`.
    static func response(_ file: StoredFile, to request: Request, _ headers: HTTPFields) -> Response {
        var headers = headers
        if request.headers[.ifNoneMatch] == headers[.eTag] { return Response(status: .notModified, headers: headers) }
        let wanted = request.headers[.ifRange].map { $0 == headers[.eTag] } ?? true
        switch ByteRange(wanted ? request.headers[.range] : nil, size: file.size) {
        case .whole:
            return Response(status: .ok, headers: headers, body: body(file, 0..<file.size))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
            return Response(status: .partialContent, headers: headers, body: body(file, range))
        case .beyond:
            headers[.contentRange] = "bytes */\(file.size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    private static func body(_ file: StoredFile, _ range: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: range.count) { writer in
            try await file.read(range) { try await writer.write($0) }
            try await writer.finish(nil)
        }
    }
}
