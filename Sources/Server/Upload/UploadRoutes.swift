import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Uploads by a script, which go on after a broken line: begin, send piece by piece, finish.
struct UploadRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.uploads(.any, .any)) { _, context in try await begin(context) }
        router.get(.upload(.any, .any)) { _, context in try await state(context) }
        router.on(.upload(.any, .any), method: .patch) { request, context in try await feed(request, context) }
        router.on(.upload(.any, .any), method: .delete) { _, context in try await cancel(context) }
        router.post(.finishUpload(.any, .any)) { _, context in try await finish(context) }
    }

    private func begin(_ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceKeeper(context)
        let slot = context.form["tep-so"]
        guard let size = Int(context.form["kich-thuoc"]), slot.isEmpty || Int(slot) != nil else {
            throw PageError.malformed
        }
        let upload = try await saying {
            try await app.uploads.begin(
                fileName: context.form["ten"], size: size, for: EvidenceID(try context.id("evidence")),
                slot: Int(slot), in: visit.dossier, as: visit.person)
        }
        return try Response.json(UploadAnswer(upload, visit), status: .created)
    }

    private func state(_ context: AppContext) async throws -> Response {
        let (upload, visit) = try await upload(context)
        return try Response.json(UploadAnswer(upload, visit))
    }

    private func feed(_ request: Request, _ context: AppContext) async throws -> Response {
        let (upload, visit) = try await upload(context)
        guard let offset = request.headers[.uploadOffset].flatMap({ Int($0) }) else { throw PageError.malformed }
        do {
            let received = try await app.uploads.feed(upload, from: offset, request.body)
            return try Response.json(UploadAnswer(upload, visit, received: received))
        } catch UploadError.outOfOrder(let received) {
            return try Response.json(UploadAnswer(upload, visit, received: received), status: .conflict)
        } catch {
            throw PageError(upload: error) ?? error
        }
    }

    private func cancel(_ context: AppContext) async throws -> Response {
        let (upload, visit) = try await upload(context)
        try await saying { try await app.uploads.cancel(upload, as: visit.person) }
        return Response(status: .noContent)
    }

    private func finish(_ context: AppContext) async throws -> Response {
        let (upload, visit) = try await upload(context)
        do {
            let revision = try await app.uploads.finish(upload, in: visit.dossier, as: visit.person)
            let notice = try await app.uploadNotice([revision], visit)
            var response = try Response.json(UploadAnswer(upload, visit, received: revision.size))
            response.setCookie(notice.cookie)
            return response
        } catch UploadError.incomplete(let received) {
            return try Response.json(UploadAnswer(upload, visit, received: received), status: .conflict)
        } catch {
            throw PageError(upload: error) ?? error
        }
    }

    private func upload(_ context: AppContext) async throws -> (Upload, EvidenceVisit) {
        let visit = try await app.evidenceKeeper(context)
        let id = UploadID(try context.id("upload"))
        return (try await app.uploads.upload(id, in: visit.dossier, as: visit.person), visit)
    }

    private func saying<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch { throw PageError(upload: error) ?? error }
    }
}

/// How far an upload is, for the script.
struct UploadAnswer: Codable, Sendable {
    /// Where to ask and to send more.
    let link: String
    let finishLink: String
    /// Bytes that have arrived: the offset to go on at.
    let received: Int
    let size: Int

    init(_ upload: Upload, _ visit: EvidenceVisit, received: Int? = nil) {
        link = Route.upload(visit.dossier.id.uuid, upload.id.uuid).path
        finishLink = Route.finishUpload(visit.dossier.id.uuid, upload.id.uuid).path
        self.received = received ?? upload.progress.received
        size = upload.progress.size
    }
}

extension App {
    var uploads: UploadStore {
        UploadStore(database, files: files, limits: UploadLimits(largest: settings.uploadMegabytes * 1024 * 1024))
    }

    /// What is said after files have arrived, with other pieces that have the same content.
    func uploadNotice(_ revisions: [EvidenceRevision], _ visit: EvidenceVisit) async throws -> Notice {
        var others: [String] = []
        for revision in revisions {
            others += try await evidence.pieces(
                withFile: revision.hash, but: revision.evidence, in: visit.dossier, as: visit.person
            ).map(\.code)
        }
        let names = revisions.map { "“\($0.fileName)”" }.joined(separator: ", ")
        if others.isEmpty { return .success("Đã tải lên \(names).") }
        return .warning(
            "Đã tải lên \(names). Nội dung giống hệt tệp của minh chứng \(others.joined(separator: ", ")): "
                + "nếu là cùng một minh chứng, hãy dùng chung một mã.")
    }
}

extension HTTPField.Name {
    static let uploadOffset = Self("Upload-Offset") ?? .range
}
