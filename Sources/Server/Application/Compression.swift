import NIOCore
import NIOHTTP1
import NIOHTTPCompression

/// HTTP compression of texts worth the effort; evidence files and answers to HEAD pass unchanged.
enum Compression {
    /// Header by which a middleware asks for an answer to be left alone; it never reaches the visitor.
    static let skipHeader = "x-skip-compression"
    private static let smallest = 860
    private static let types = ["text/", "application/json", "image/svg+xml"]

    static func handler() -> HTTPResponseCompressor {
        HTTPResponseCompressor { head, isSupported in
            let isSkipped = head.headers.contains(name: skipHeader)
            head.headers.remove(name: skipHeader)
            guard isSupported, !isSkipped, isWorthwhile(head.headers) else { return .doNotCompress }
            return .compressIfPossible
        }
    }

    private static func isWorthwhile(_ headers: HTTPHeaders) -> Bool {
        guard let type = headers.first(name: "content-type"), types.contains(where: type.hasPrefix) else {
            return false
        }
        guard let length = headers.first(name: "content-length").flatMap({ Int($0) }) else { return true }
        return length >= smallest
    }
}

/// Puts the compressor right behind the decoder of a connection: it speaks NIO's HTTP/1 types, and the handlers that
/// Hummingbird lets us add come after the translation to swift-http-types.
final class CompressionInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(Compression.handler(), position: .after(decoder))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}
