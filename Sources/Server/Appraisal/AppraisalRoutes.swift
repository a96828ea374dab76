import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// How far a council is, and what it found of the conditions of a recognition.
struct AppraisalRoutes {
    let app: App
    private static let longest = 10_000

    func add(to router: Router<AppContext>) {
        router.get(.appraisal(.any)) { _, context in
            try page(try await app.appraisal(context), FormValues(), context)
        }
        router.post(.condition(.any, .any)) { _, context in try await find(context) }
        OpinionRoutes(app: app).add(to: router)
        CouncilMinutesRoutes(app: app).add(to: router)
        ResultNoticeRoutes(app: app).add(to: router)
        AppraisalRuleRoutes(app: app).add(to: router)
    }

    private func find(_ context: AppContext) async throws -> Response {
        let reading = try await app.appraisal(context)
        try await app.require(.appraise, of: reading.dossier, keeping: context.form)
        let name = try context.text("fact")
        guard let fact = reading.appraisal.conditions.compactMap(\.open).first(where: { $0.rawValue == name }) else {
            throw PageError.notFound
        }
        let holds = AppraisalPage.ConditionForm.holdsField(fact)
        let grounds = AppraisalPage.ConditionForm.groundsField(fact)
        var values = FormValues(context.form)
        let text = context.form[grounds]
        if !["co", "khong"].contains(context.form[holds]) {
            values.fail(holds, "Hãy chọn “Đáp ứng” hoặc “Không đáp ứng”.")
        }
        if text.isEmpty { values.fail(grounds, "Hãy ghi căn cứ của hội đồng.") }
        if text.unicodeScalars.count > Self.longest {
            values.fail(grounds, "Căn cứ dài quá 10.000 ký tự; hãy rút gọn.")
        }
        guard values.isValid else { return try page(reading, values, context, status: .unprocessableContent) }
        do {
            try await app.appraisals.find(
                ConditionFinding(
                    fact: fact, holds: context.form[holds] == "co", grounds: text,
                    version: Int(context.form["phien-ban"]) ?? 0),
                in: reading.dossier, under: reading.used, as: reading.person)
        } catch let stale as StaleWrite {
            throw PageError.stale(
                Conflict(yours: text, theirs: stale.theirs, theirsBy: stale.theirsBy, version: stale.version))
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        return .redirect(to: .appraisal(reading.id), notice: .success("Đã ghi căn cứ của điều kiện."))
    }

    private func page(
        _ reading: AppraisalReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let form = app.library.procedure(of: reading.used.pack)
        return try app.page(
            AppraisalPage(reading, form, values), title: "Hội đồng thẩm định",
            breadcrumbs: .evaluation(of: reading.dossier), context, status: status)
    }
}
