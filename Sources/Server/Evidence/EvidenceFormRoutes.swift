import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Registering a piece and changing its description.
struct EvidenceFormRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.newEvidence(.any)) { request, context in try await show(request, context) }
        router.post(.newEvidence(.any)) { _, context in try await register(context) }
        router.get(.editEvidence(.any, .any)) { _, context in try await showEdit(context) }
        router.post(.editEvidence(.any, .any)) { _, context in try await edit(context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceKeeper(context)
        let values = FormValues([EvidenceFields.criterion: request.query[EvidenceFields.criterion]])
        let chosen = request.query.all(EvidenceFields.indicator)
        return try page(.registering(values, chosen: chosen, visit), visit, nil, context)
    }

    private func register(_ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceKeeper(context)
        var values = FormValues(context.form)
        let draft = draft(context.form, &values, visit)
        let chosen = context.form.all(EvidenceFields.indicator)
        guard values.isValid, let numbering = EvidenceNumbering(criterion: draft.criterion, in: visit.register) else {
            return try page(
                .registering(values, chosen: chosen, visit), visit, nil, context, status: .unprocessableContent)
        }
        do {
            let made = try await app.evidence.register(
                draft, in: visit.dossier, numbering: numbering, as: visit.person)
            return .redirect(
                to: .evidence(visit.dossier.id.uuid, made.id.uuid),
                notice: .success("Đã đăng ký minh chứng \(made.code). Bây giờ hãy thêm tệp."))
        } catch is EvidenceFull {
            values.fail(
                EvidenceFields.criterion, "Tiêu chí này đã hết số thứ tự. Hãy chọn tiêu chí khác cùng dùng minh chứng.")
            return try page(
                .registering(values, chosen: chosen, visit), visit, nil, context, status: .unprocessableContent)
        }
    }

    private func draft(_ form: Form, _ values: inout FormValues, _ visit: EvidenceVisit) -> EvidenceDraft {
        let criterion = form[EvidenceFields.criterion]
        if !visit.openCriteria.contains(where: { $0.code == criterion }) {
            values.fail(EvidenceFields.criterion, "Hãy chọn tiêu chí sở hữu mã.")
        }
        let box = form[EvidenceFields.box]
        if !box.isEmpty, !(1...99).contains(Int(box) ?? 0) {
            values.fail(EvidenceFields.box, "Hãy ghi số hộp từ 1 đến 99, hoặc để trống.")
        }
        let paths = form.all(EvidenceFields.indicator).compactMap { IndicatorPath($0) }
            .filter { visit.pack.indicator($0) != nil && visit.mayKeep($0.criterion) }
        let details = EvidenceFields.details(form, &values)
        return EvidenceDraft(details: details, criterion: criterion, box: Int(box), indicators: paths)
    }

    private func showEdit(_ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceKeeper(context)
        let piece = try await app.evidencePiece(visit, context)
        guard visit.mayKeep(piece.criterion) else { throw PageError.evidenceClosed(visit.dossier) }
        let values = FormValues(EvidenceFields.values(piece.details))
        return try page(.editing(values, piece, version: piece.version, visit), visit, piece, context)
    }

    private func edit(_ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceKeeper(context)
        let piece = try await app.evidencePiece(visit, context)
        var values = FormValues(context.form)
        let details = EvidenceFields.details(context.form, &values)
        let version = Int(context.form[EvidenceFields.version]) ?? 0
        guard values.isValid else {
            let form = EvidenceFormPage.editing(values, piece, version: version, visit)
            return try page(form, visit, piece, context, status: .unprocessableContent)
        }
        do {
            try await app.evidence.edit(
                piece.id, in: visit.dossier, details, version: version, as: visit.person)
        } catch let stale as StaleWrite {
            let theirs = EvidenceFormPage.Theirs(by: stale.theirsBy, theirText: stale.theirs)
            let form = EvidenceFormPage.editing(values, piece, version: stale.version, theirs: theirs, visit)
            return try page(form, visit, piece, context, status: .conflict)
        }
        return .redirect(
            to: .evidence(visit.dossier.id.uuid, piece.id.uuid), notice: .success("Đã lưu minh chứng \(piece.code)."))
    }

    private func page(
        _ form: EvidenceFormPage, _ visit: EvidenceVisit, _ piece: EvidencePiece?, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let last = piece.map { [Breadcrumb($0.code, .evidence(visit.dossier.id.uuid, $0.id.uuid))] } ?? []
        return try app.page(
            form, title: form.heading, breadcrumbs: visit.breadcrumbs + last, context, status: status)
    }
}
