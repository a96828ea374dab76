import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The conclusion and the outcome for everybody concerned; the province records.
struct OutcomeRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.outcome(.any)) { _, context in try await page(FormValues(), context) }
        router.post(.outcome(.any)) { _, context in try await record(context) }
    }

    private func record(_ context: AppContext) async throws -> Response {
        let dossier = try await app.evaluation(context, for: .recordOutcome)
        let used = try await app.packs.rules(of: dossier)
        var values = FormValues(context.form)
        let years = try await app.outcome(context).validityYears
        guard let decision = decision(context.form, years, &values) else {
            return try await page(values, context, status: .unprocessableContent)
        }
        do {
            try await app.conclusions.record(decision, on: dossier, under: used, as: try context.signedIn().id)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        return .redirect(
            to: .outcome(dossier.id.uuid), notice: .success("Đã ghi nhận kết quả. Nhà trường đã xem được."))
    }

    private func decision(_ form: Form, _ years: Int?, _ values: inout FormValues) -> OutcomeDecision? {
        let number = form["so-quyet-dinh"]
        if number.isEmpty { values.fail("so-quyet-dinh", "Hãy nhập số quyết định.") }
        let day = Day(typed: form["ngay"])
        if day == nil { values.fail("ngay", "Hãy nhập ngày quyết định theo dạng ngày/tháng/năm.") }
        var end: Day?
        if form["het-han"].isEmpty {
            end = years.flatMap { years in day.flatMap { $0.adding(years: years) } }
        } else {
            end = Day(typed: form["het-han"])
            if end == nil { values.fail("het-han", "Hãy nhập ngày hết hạn theo dạng ngày/tháng/năm.") }
            if let end, let day, end <= day { values.fail("het-han", "Ngày hết hạn phải sau ngày quyết định.") }
        }
        guard values.isValid, let day else { return nil }
        return OutcomeDecision(number: number, day: day, validUntil: end, note: form["ghi-chu"])
    }

    private func page(
        _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let reading = try await app.outcome(context)
        return try app.page(
            OutcomePage(reading, values), title: "Kết quả \(reading.used.pack.teamWords.work)",
            breadcrumbs: .evaluation(of: reading.dossier), context, status: status)
    }
}

extension App {
    /// The conclusion that the address names, beside what was handed in; anything else is "not found".
    func outcome(_ context: AppContext) async throws -> OutcomeReading {
        let dossier = try await evaluation(context, for: .readConclusion)
        let person = try context.signedIn().id
        let used = try await packs.rules(of: dossier)
        guard let conclusion = try await refusing({ try await conclusions.conclusion(of: dossier.id, as: person) }),
            let handedIn = try await submissions.latestHandedIn(dossier.id, as: person)
        else { throw PageError.notFound }
        let (own, content) = (handedIn.content, conclusion.content)
        let given = try used.assessment.compute(own.rated, facts: own.facts.facts)
        let found = try used.assessment.compute(content.rated, facts: content.facts.facts)
        return OutcomeReading(
            dossier: dossier, used: used, handedIn: own, own: given, conclusion: conclusion, found: found,
            outcome: try await conclusions.outcome(of: dossier.id, as: person),
            unusual: try await unusual(dossier, used, own: given, found: found, person),
            obstacle: try await obstacle(dossier, person))
    }

    /// Why the province cannot record an outcome of this conclusion; nil where it can.
    private func obstacle(_ dossier: Dossier, _ person: PersonID) async throws -> String? {
        guard dossier.allows(.recordOutcome),
            let kept = try await appraisals.minutes(of: dossier.id, as: person), !kept.minutes.isCarried
        else { return nil }
        return "Theo biên bản họp, hội đồng không đề nghị công nhận nên không ghi nhận được kết quả. Nếu Sở quyết định "
            + "không công nhận, hãy ghi ở trang quy trình của hồ sơ."
    }

    /// What deserves a second look, for whoever decides upon the conclusion now.
    private func unusual(
        _ dossier: Dossier, _ used: UsedPack, own: AssessmentResult, found: AssessmentResult, _ person: PersonID
    ) async throws -> UnusualView? {
        guard dossier.allows(.recordOutcome) else { return nil }
        let (results, names) = try await ConsensusStore(database).unusual(
            in: dossier, under: used, own: own, found: found, as: person)
        return UnusualView(results, used.pack, names: names)
    }
}
