import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/minh-chung/…`: one piece, what it serves, taking it out of use and back.
struct EvidencePieceRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.evidence(.any, .any)) { _, context in try await show(context) }
        router.post(.evidenceUses(.any, .any)) { _, context in
            try await changeUse(context, "Đã gắn thêm") {
                try await app.evidence.link($0, to: $1, in: $2, as: $3)
            }
        }
        router.post(.removeEvidenceUse(.any, .any)) { _, context in
            try await changeUse(context, "Đã bỏ minh chứng khỏi") {
                try await app.evidence.unlink($0, from: $1, in: $2, as: $3)
            }
        }
        router.get(.withdrawEvidence(.any, .any)) { _, context in try await confirm(context) }
        router.post(.withdrawEvidence(.any, .any)) { _, context in
            try await changeState(context, "Đã rút minh chứng") {
                try await app.evidence.withdraw($0, in: $1, version: $2, as: $3)
            }
        }
        router.post(.restoreEvidence(.any, .any)) { _, context in
            try await changeState(context, "Đã dùng lại minh chứng") {
                try await app.evidence.restore($0, in: $1, version: $2, as: $3)
            }
        }
    }

    /// - Parameter problem: why a file that was just sent has not been taken.
    func show(
        _ context: AppContext, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try await app.evidenceVisit(context)
        let piece = try await app.evidencePiece(visit, context)
        let events = try await app.evidence.history(of: piece.id, in: visit.dossier, as: visit.person)
        let verification = try await verification(of: piece, visit)
        let page = EvidencePiecePage(
            piece, events, problem: problem, today: try context.today,
            largest: app.settings.uploadMegabytes * 1024 * 1024, verification: verification, visit)
        return try app.page(
            page, title: "Minh chứng \(piece.code)", breadcrumbs: visit.breadcrumbs, context, status: status)
    }

    /// What a second person found, for those who work on the dossier from inside.
    private func verification(of piece: EvidencePiece, _ visit: EvidenceVisit) async throws -> VerificationView? {
        guard visit.dossier.allows(.readWorkings) else { return nil }
        let file = try await app.verifications.file(of: piece.id, in: visit.dossier, as: visit.person)
        let people = try await app.discussions.people(of: visit.dossier, as: visit.person)
        return VerificationView(file, of: piece, people: people, visit)
    }

    /// - Parameter done: what was done to what is rated.
    private func changeUse(
        _ context: AppContext, _ done: String,
        _ body: (EvidenceID, IndicatorPath, Dossier, PersonID) async throws -> Void
    ) async throws -> Response {
        let (visit, id) = try await keeper(context)
        guard let path = IndicatorPath(context.form[EvidenceFields.indicator]), visit.pack.indicator(path) != nil else {
            throw PageError.malformed
        }
        guard visit.mayKeep(path.criterion) else { throw PageError.evidenceClosed(visit.dossier) }
        try await body(id, path, visit.dossier, visit.person)
        return .redirect(
            to: .evidence(visit.dossier.id.uuid, id.uuid), notice: .success("\(done) \(visit.pack.pageTerms.rated)."))
    }

    private func confirm(_ context: AppContext) async throws -> Response {
        let (visit, _) = try await keeper(context)
        let piece = try await app.evidencePiece(visit, context)
        return try app.page(
            EvidenceWithdrawPage(piece, visit), title: "Rút minh chứng \(piece.code)",
            breadcrumbs: visit.breadcrumbs + [Breadcrumb(piece.code, .evidence(visit.dossier.id.uuid, piece.id.uuid))],
            context)
    }

    private func changeState(
        _ context: AppContext, _ done: String, _ body: (EvidenceID, Dossier, Int, PersonID) async throws -> Void
    ) async throws -> Response {
        let (visit, id) = try await keeper(context)
        let piece = try await app.evidencePiece(visit, context)
        do {
            try await body(id, visit.dossier, Int(context.form[EvidenceFields.version]) ?? 0, visit.person)
        } catch let stale as StaleWrite {
            throw PageError.refused(
                "Minh chứng này vừa được \(stale.theirsBy) thay đổi",
                advice: "Chưa có gì thay đổi. Hãy mở lại trang minh chứng, xem nội dung mới rồi quyết định.")
        }
        return .redirect(
            to: .evidence(visit.dossier.id.uuid, id.uuid), notice: .success("\(done) \(piece.code)."))
    }

    private func keeper(_ context: AppContext) async throws -> (EvidenceVisit, EvidenceID) {
        (try await app.evidenceKeeper(context), EvidenceID(try context.id("evidence")))
    }
}
