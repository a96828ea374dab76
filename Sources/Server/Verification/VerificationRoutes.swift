import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// `/ho-so/…/minh-chung/…/xac-minh`: what a second person finds about a piece's files, and asking somebody to look.
struct VerificationRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.verification(.any, .any)) { _, context in try await act(context) }
    }

    private func act(_ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceVisit(context)
        guard visit.dossier.allows(.verifyEvidence) else { throw PageError.notFound }
        let piece = try await app.evidencePiece(visit, context)
        do {
            let notice =
                context.form.has(VerificationNames.person)
                ? try await ask(piece.id, visit, context) : try await verify(piece.id, visit, context)
            let route = Route.evidence(visit.dossier.id.uuid, piece.id.uuid)
            return .redirect(toChecked: "\(route.path)#xac-minh", notice: .success(notice))
        } catch let refusal as VerificationRefusal {
            throw PageError(refusal).keeping(context.form)
        }
    }

    private func verify(_ piece: EvidenceID, _ visit: EvidenceVisit, _ context: AppContext) async throws -> String {
        let form = context.form
        guard let verdict = Verification.Verdict(rawValue: form[VerificationNames.verdict]) else {
            throw PageError.malformed
        }
        let reason = form[VerificationNames.reason]
        guard reason.unicodeScalars.count <= Verification.longestReason else {
            throw PageError.textTooLong(Verification.longestReason).keeping(form)
        }
        try await app.verifications.verify(
            piece, verdict, because: reason, filesHash: form[VerificationNames.files], in: visit.dossier,
            as: visit.person)
        return verdict == .verified ? "Đã ghi: minh chứng được xác minh." : "Đã ghi: minh chứng không đạt."
    }

    private func ask(_ piece: EvidenceID, _ visit: EvidenceVisit, _ context: AppContext) async throws -> String {
        let form = context.form
        let people = try await app.discussions.people(of: visit.dossier, as: visit.person)
        guard let other = people.first(where: { $0.id.description == form[VerificationNames.person] }) else {
            throw PageError.malformed
        }
        let typed = form[VerificationNames.due]
        let due = Day(typed: typed)
        guard typed.isEmpty || due != nil else {
            throw PageError.refused(
                "Hạn không phải là một ngày", advice: "Hãy ghi đủ ngày, tháng, năm, hoặc để trống."
            ).keeping(form)
        }
        let notice = ColleagueNotice(
            kind: "verification", words: "\(context.person?.name ?? "") nhờ bạn xác minh tệp của một minh chứng.",
            link: Route.evidence(visit.dossier.id.uuid, piece.uuid).path + "#xac-minh")
        try await app.verifications.ask(
            other.id, toVerify: piece, until: due, telling: notice, in: visit.dossier, as: visit.person)
        return "Đã nhờ \(other.name); việc này hiện ở trang Việc của tôi của người đó."
    }
}

extension App {
    var verifications: VerificationStore { VerificationStore(database) }
}

extension Route {
    /// POST says what was found about a piece's files, or asks somebody to look at them.
    static func verification(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece), "xac-minh"]
    }
}

extension PageError {
    /// What somebody is told whose verification was not recorded.
    init(_ refusal: VerificationRefusal) {
        switch refusal {
        case .noFiles:
            self = .refused(
                "Minh chứng chưa có tệp", advice: "Chưa ghi gì. Khi có tệp, hãy mở lại trang và xác minh.")
        case .filesChanged:
            self = .refused(
                "Tệp vừa thay đổi", advice: "Chưa ghi gì. Hãy mở lại trang minh chứng, xem tệp mới rồi xác minh.")
        case .ownFiles:
            self = .refused(
                "Người tải tệp không xác minh tệp của mình",
                advice: "Chưa ghi gì. Hãy nhờ một thành viên khác của hội đồng xác minh.")
        case .noReason:
            self = .refused("Chưa có lý do", advice: "Khi minh chứng không đạt, hãy ghi rõ vì sao rồi gửi lại.")
        }
    }
}
