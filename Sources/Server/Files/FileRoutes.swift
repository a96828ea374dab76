import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Storage

/// `/tep/…`: the files of the evidence, for whoever may read the piece; for everybody else they are not there.
struct FileRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.evidenceFile(.any, slot: .any, revision: .any)) { request, context in
            try await answer(request, context)
        }
    }

    private func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let found = try await app.evidence.revision(
            of: EvidenceID(try context.id("evidence")), slot: try context.number("slot"),
            revision: try context.number("revision"), as: person)
        guard let found else { throw PageError.notFound }
        let headers = Self.headers(of: found, isKept: request.query["tai-ve"] == "1")
        if request.headers[.ifNoneMatch] == headers[.eTag] { return Response(status: .notModified, headers: headers) }
        return FileAnswer.response(try await open(found), to: request, headers)
    }

    private func open(_ revision: EvidenceRevision) async throws -> StoredFile {
        do {
            return try await app.files.open(revision.hash)
        } catch {
            throw PageError.unavailable("tệp này", cause: error)
        }
    }

    /// What the browser learns: nothing in a file may run as a part of our pages.
    private static func headers(of revision: EvidenceRevision, isKept: Bool) -> HTTPFields {
        let type = Accreditation.MediaType(name: revision.mediaType)
        let isText = revision.mediaType.hasPrefix("text/")
        return [
            .contentType: revision.mediaType + (isText ? "; charset=utf-8" : ""),
            .contentDisposition: ContentDisposition.header(
                fileName: revision.fileName, isKept: isKept || type?.preview == nil),
            .contentSecurityPolicy: policy(for: type?.preview),
            .eTag: "\"\(revision.hash)\"",
            .acceptRanges: "bytes",
            .cacheControl: "private, no-cache",
            .skipCompression: "1",
        ]
    }

    /// Browsers refuse to show a PDF in a sandboxed frame; their PDF readers run no part of it in our origin.
    private static func policy(for preview: Accreditation.MediaType.Preview?) -> String {
        let common =
            "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
        return preview == .document ? common + "; object-src 'self'" : common + "; sandbox"
    }
}
