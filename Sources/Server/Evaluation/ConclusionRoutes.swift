import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The leader concludes; everybody concerned reads; the province records.
struct ConclusionRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.conclusion(.any)) { _, context in try await show(context) }
        router.post(.conclusion(.any)) { _, context in try await conclude(context) }
        OutcomeRoutes(app: app).add(to: router)
        OutcomeProofRoutes(app: app).add(to: router)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.readDossier(context)
        if dossier.allows(.readConclusion) { return .redirect(to: .outcome(dossier.id.uuid)) }
        try await app.require(.conclude, of: dossier, keeping: context.form)
        let used = try await app.packs.rules(of: dossier)
        if used.pack.appraisal != nil, dossier.state == .evaluating {
            return .redirect(to: .appraisal(dossier.id.uuid))
        }
        if dossier.state == .evaluating, used.pack.procedure?[.sendDraft] != nil {
            return .redirect(to: .draft(dossier.id.uuid))
        }
        return try await page(dossier, FormValues(), context)
    }

    private func conclude(_ context: AppContext) async throws -> Response {
        let dossier = try await app.evaluation(context, for: .conclude)
        var values = FormValues(context.form)
        if context.form["tom-tat"].isEmpty { values.fail("tom-tat", "Hãy viết tóm tắt kết luận.") }
        guard values.isValid else { return try await page(dossier, values, context, status: .unprocessableContent) }
        let used = try await app.packs.rules(of: dossier)
        do {
            try await app.conclusions.conclude(
                dossier, under: used, summary: context.form["tom-tat"], as: try context.signedIn().id)
        } catch EvaluationRefusal.unsettled {
            return try await page(dossier, values, context, status: .unprocessableContent)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        return .redirect(
            to: .outcome(dossier.id.uuid),
            notice: .success("\(used.pack.teamTerms.teamStart) đã kết luận. Kết luận được chuyển đến Sở."))
    }

    private func page(
        _ dossier: Dossier, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let used = try await app.packs.rules(of: dossier)
        let draft = try await app.conclusions.draft(of: dossier, under: used, as: try context.signedIn().id)
        return try app.page(
            ConclusionPage(dossier, used.pack, draft, values), title: "Kết luận của \(used.pack.teamWords.short)",
            breadcrumbs: .evaluation(of: dossier), context, status: status)
    }
}
