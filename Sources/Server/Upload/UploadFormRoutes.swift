import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Uploads by an ordinary form, without a script: streamed to disk, part by part.
struct UploadFormRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.evidenceFiles(.any, .any)) { request, context in try await receive(request, context) }
    }

    private func receive(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceKeeper(context)
        let piece = try await app.evidencePiece(visit, context)
        guard var reader = MultipartReader(request) else { throw PageError.malformed }
        var (slot, taken, problems): (Int?, [EvidenceRevision], [String]) = (nil, [], [])
        while let part = try await reader.nextPart() {
            guard let fileName = part.fileName else {
                if part.name == "tep-so" { slot = Int(try await reader.text()) }
                continue
            }
            if fileName.isEmpty {
                problems.append("Hãy chọn tệp rồi bấm Tải lên.")
                continue
            }
            do {
                taken.append(
                    try await app.uploads.receive(
                        fileName: fileName, to: piece.id, slot: slot, in: visit.dossier, as: visit.person
                    ) { try await reader.nextPiece() })
            } catch {
                guard let refusal = PageError(upload: error) else { throw error }
                problems.append("“\(fileName)”: \(refusal.title). \(refusal.advice)")
            }
        }
        return try await answer(taken, problems, visit, context)
    }

    private func answer(
        _ taken: [EvidenceRevision], _ problems: [String], _ visit: EvidenceVisit, _ context: AppContext
    ) async throws -> Response {
        guard problems.isEmpty, !taken.isEmpty else {
            let said = problems.isEmpty ? ["Hãy chọn tệp rồi bấm Tải lên."] : problems
            return try await EvidencePieceRoutes(app: app).show(
                context, problem: said.joined(separator: " "), status: .unprocessableContent)
        }
        let piece = Route.evidence(visit.dossier.id.uuid, try context.id("evidence"))
        return .redirect(to: piece, notice: try await app.uploadNotice(taken, visit))
    }
}
