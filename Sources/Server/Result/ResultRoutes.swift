import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// The result of a dossier, as a page and as a file; `lan` asks for a handing in.
struct ResultRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.result(.any)) { request, context in try await show(request, context) }
        router.get(.resultFile(.any)) { request, context in try await download(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let read = try await app.readContent(context, number: try request.uri.queryParameters.submissionNumber)
        let proofs = try read.content.proofs(read.used.assessment)
        return try app.page(
            ResultPage(read, proofs), title: "Kết quả", breadcrumbs: read.way(.hub), context)
    }

    private func download(_ request: Request, _ context: AppContext) async throws -> Response {
        let read = try await app.readContent(context, number: try request.uri.queryParameters.submissionNumber)
        let proofs = try read.content.proofs(read.used.assessment)
        let file = ResultFile.json(proofs, read.content, submission: read.submission)
        let number = read.submission.map { "-lan-\($0.number)" } ?? ""
        return .resultFile(file, name: "ket-qua-\(read.dossier.schoolYear)\(number).json")
    }
}

extension Response {
    /// A result to keep, which anybody can check.
    static func resultFile(_ file: JSONValue, name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: JSONWriter.text(file))))
    }
}

extension Route {
    /// The result as a file.
    static func resultFile(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "ket-qua.json"] }
}
