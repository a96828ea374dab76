import Accreditation
import Criteria
import Documents
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Papers as files: as they would be now, as they were approved, and as they were signed and scanned.
struct PaperFileRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.paperPreview(.any, .any)) { _, context in try await preview(context) }
        router.get(.paperDraft(.any, .any, format: .any)) { request, context in try await draft(request, context) }
        router.get(.paperVersion(.any, .any, .any, format: .any)) { _, context in try await version(context) }
        router.get(.paperScan(.any, .any, .any)) { _, context in try await scan(context) }
    }

    private func preview(_ context: AppContext) async throws -> Response {
        let made = try await app.makeNow(try await app.paperVisit(context))
        let rendering = HTMLRendering(made.composed.paper)
        var response = Response.html(rendering.html)
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src '\(rendering.styleSource)'; img-src data:; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'"
        return response
    }

    private func draft(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.paperVisit(context)
        switch try context.text("format") {
        case "docx":
            return PaperFileRoutes.download(
                try await app.makeNow(visit).docx(), DocxRendering.mediaType, visit.fileName("docx"))
        case "pdf": return try await pdf(visit, request.query["ma"], context)
        default: throw PageError.notFound
        }
    }

    /// Answers with the PDF when it is there within a moment, else with a page that asks again.
    private func pdf(_ visit: PaperVisit, _ asked: String, _ context: AppContext) async throws -> Response {
        var name = asked
        var state = await app.press.state(name)
        if case .unknown = state {
            name = await app.press.begin(try await app.makeNow(visit).html())
            state = await app.press.state(name)
        }
        let end = ContinuousClock.now + .seconds(2)
        while case .working = state, ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(50))
            state = await app.press.state(name)
        }
        switch state {
        case .ready(let bytes):
            return PaperFileRoutes.download(bytes, "application/pdf", visit.fileName("pdf"))
        case .failed(let error): throw PageError(printing: error) ?? error
        case .working(let seconds): return try await waiting(visit, name, seconds, context)
        case .unknown: throw PageError.notFound
        }
    }

    private func waiting(
        _ visit: PaperVisit, _ name: String, _ seconds: Int, _ context: AppContext
    ) async throws -> Response {
        let again = Route.paperDraft(visit.dossier.id.uuid, visit.form.id, format: "pdf").with("ma", name)
        let page = PaperWaitingPage(
            paperTitle: visit.form.title, seconds: seconds, againLink: again.path, backLink: visit.link)
        var response = try app.page(
            page, title: "Đang tạo bản PDF", breadcrumbs: visit.inner, context, status: .accepted)
        response.headers[.refresh] = "1; url=\(again.path)"
        return response
    }

    private func version(_ context: AppContext) async throws -> Response {
        let visit = try await app.paperVisit(context, for: .readPapers)
        let version = try await app.paperVersion(visit, try context.number("number"))
        let format = try context.text("format")
        switch format {
        case "docx":
            return try await kept(
                version.docx.hash, DocxRendering.mediaType, visit.fileName(format, version: version.number))
        case "pdf":
            return try await kept(
                version.pdf.hash, "application/pdf", visit.fileName(format, version: version.number))
        default: throw PageError.notFound
        }
    }

    private func scan(_ context: AppContext) async throws -> Response {
        let visit = try await app.paperVisit(context, for: .readPapers)
        let wanted = PaperScanID(try context.id("scan"))
        let versions = try await app.papers.versions(of: visit.dossier, as: visit.person)
        let scans = versions.filter { $0.paper == visit.form.id }.flatMap(\.scans)
        guard let scan = scans.first(where: { $0.id == wanted }) else { throw PageError.notFound }
        return try await kept(scan.file.hash, scan.mediaType, scan.fileName)
    }

    private func kept(_ hash: String, _ type: String, _ fileName: String) async throws -> Response {
        let file: StoredFile
        do {
            file = try await app.files.open(hash)
        } catch {
            throw PageError.unavailable("tệp này", cause: error)
        }
        return Response(
            status: .ok, headers: PaperFileRoutes.headers(type, fileName),
            body: ResponseBody(contentLength: file.size) { writer in
                try await file.read(0..<file.size) { try await writer.write($0) }
                try await writer.finish(nil)
            })
    }

    private static func download(_ bytes: [UInt8], _ type: String, _ fileName: String) -> Response {
        Response(
            status: .ok, headers: headers(type, fileName),
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func headers(_ type: String, _ fileName: String) -> HTTPFields {
        [
            .contentType: type,
            .contentDisposition: ContentDisposition.header(fileName: fileName, isKept: true),
            .contentSecurityPolicy: "default-src 'none'; sandbox",
            .cacheControl: "private, no-cache",
            .skipCompression: "1",
        ]
    }
}

extension HTTPField.Name {
    static let refresh = Self("Refresh") ?? .location
}

/// Says that a PDF is being made and asks again.
struct PaperWaitingPage: PageContent {
    static let template = "Paper/waiting"

    let paperTitle: String
    let seconds: Int
    let againLink: String
    let backLink: String

    static let samples = [PaperWaitingPage(paperTitle: "Báo cáo", seconds: 4, againLink: "/", backLink: "/")]
}
