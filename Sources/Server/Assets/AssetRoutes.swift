import HTTPTypes
import Hummingbird

/// `/static/<hash>/…`: the files of ``Assets``.
struct AssetRoutes {
    let assets: Assets

    func add(to router: Router<AppContext>) {
        router.get("static/{hash}/**") { request, context in try answer(request, context) }
    }

    private func answer(_ request: Request, _ context: AppContext) throws -> Response {
        let name = context.parameters.getCatchAll().joined(separator: "/")
        guard let file = assets.file(name) else { throw PageError.notFound }
        let isCurrent = context.parameters.get("hash") == assets.hash
        let tag = "\"\(assets.hash)\""
        var headers: HTTPFields = [
            .contentType: file.type, .eTag: tag, .vary: "Accept-Encoding",
            .cacheControl: isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        headers[.contentLength] = String(file.bytes.readableBytes)
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
    }
}
