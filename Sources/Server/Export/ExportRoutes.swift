import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/toan-bo`: a whole dossier as one archive.
struct ExportRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.wholeDossier(.any)) { _, context in try await show(context) }
        router.post(.wholeDossier(.any)) { _, context in try await ask(context) }
        router.get(.wholeDossierFile(.any, .any)) { request, context in try await download(request, context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .exportDossier)
        let exports = try await app.exports.exports(of: dossier, as: try context.signedIn().id)
        return try app.page(
            ExportPage(dossier, exports), title: "Toàn bộ hồ sơ", breadcrumbs: dossier.breadcrumbs, context)
    }

    private func ask(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .exportDossier)
        try await app.exports.ask(for: dossier, by: try context.signedIn().id)
        return .redirect(to: .wholeDossier(dossier.id.uuid))
    }

    /// The archive, or the part of it that a browser asks for after a broken line.
    private func download(_ request: Request, _ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .exportDossier)
        let wanted = DossierExportID(try context.id("export"))
        let exports = try await app.exports.exports(of: dossier, as: try context.signedIn().id)
        guard let kept = exports.first(where: { $0.id == wanted })?.file else { throw PageError.notFound }
        let file: StoredFile
        do {
            file = try await app.files.open(kept.hash)
        } catch {
            throw PageError.unavailable("tệp này", cause: error)
        }
        return FileAnswer.response(file, to: request, ExportRoutes.headers(kept, dossier))
    }

    private static func headers(_ kept: KeptFile, _ dossier: Dossier) -> HTTPFields {
        let name = "Hồ sơ \(dossier.schoolYear) – \(dossier.schoolName).zip"
        return [
            .contentType: "application/zip",
            .contentDisposition: ContentDisposition.header(fileName: name, isKept: true),
            .contentSecurityPolicy: "default-src 'none'; sandbox",
            .eTag: "\"\(kept.hash)\"",
            .acceptRanges: "bytes",
            .cacheControl: "private, no-cache",
            .skipCompression: "1",
        ]
    }
}

extension App {
    /// Archives of whole dossiers.
    var exports: ExportStore { ExportStore(database, papers: papers) }
}
