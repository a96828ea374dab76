import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The province forms and changes the team.
struct TeamRoutes {
    let app: App
    /// How many members rate each criterion, unless the form says otherwise: the form's first proposal.
    private static let proposedEach = 3

    func add(to router: Router<AppContext>) {
        router.get(.team(.any)) { _, context in try await show(context) }
        router.post(.team(.any)) { _, context in try await save(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.evaluation(context, for: .formTeam)
        let team = try await app.teams.team(of: dossier.id, as: try context.signedIn().id)
        var stored = ["so-nguoi-cham": String(Self.proposedEach)]
        if let team {
            for waiver in try await app.teams.waivers(of: dossier.id, as: try context.signedIn().id) {
                stored[TeamPage.waiverField(waiver.kind, of: waiver.person)] = waiver.reason
            }
            stored["khao-sat-tu"] = team.survey?.from.vietnamese
            stored["khao-sat-den"] = team.survey?.to.vietnamese
            stored["so-quyet-dinh"] = team.decisionNumber
            stored["ngay"] = team.decidedOn.vietnamese
            for seat in team.seats { stored[TeamPage.field(of: seat.person)] = seat.role.rawValue }
        }
        return try await page(
            dossier, FormValues(stored), survey: team?.survey, version: team?.version ?? 0, context)
    }

    private func save(_ context: AppContext) async throws -> Response {
        let dossier = try await app.evaluation(context, for: .formTeam)
        let person = try context.signedIn().id
        guard let version = Int(context.form["version"]) else { throw PageError.malformed }
        var values = FormValues(context.form)
        let used = try await app.packs.rules(of: dossier)
        let survey = TeamInput.survey(context.form, &values)
        let candidates = try await app.teams.candidates(for: dossier, under: used, survey: survey, as: person)
        guard
            let decision = TeamInput.decision(context.form, survey, candidates, used.pack.teamWords, &values)
        else {
            return try await page(
                dossier, values, survey: survey, version: version, context, status: .unprocessableContent)
        }
        do {
            if version == 0 {
                try await form(decision, for: dossier, under: used, context, person)
            } else {
                try await app.teams.change(dossier, under: used, decision, version: version, as: person)
            }
        } catch EvaluationRefusal.composition(let problems) {
            let names = Dictionary(candidates.map { ($0.person, $0.name) }, uniquingKeysWith: { first, _ in first })
            for problem in problems {
                values.fail("thanh-vien", problem.sentence(used.pack.teamWords) { names[$0] ?? "Người này" })
            }
            return try await page(
                dossier, values, survey: survey, version: version, context, status: .unprocessableContent)
        } catch EvaluationRefusal.changeReasonMissing {
            values.fail("ly-do-thay", "Hãy ghi lý do thay người.")
            return try await page(
                dossier, values, survey: survey, version: version, context, status: .unprocessableContent)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        let team = used.pack.teamWords.short
        try await tell(decision, for: dossier, under: used, isNew: version == 0, person)
        let done = version == 0 ? "Đã thành lập \(team) và phân công tiêu chí." : "Đã lưu thay đổi của \(team)."
        return .redirect(to: .evaluation(dossier.id.uuid), notice: .success(done))
    }

    /// Where a council appraises, its members are told.
    private func tell(
        _ decision: TeamDecision, for dossier: Dossier, under used: UsedPack, isNew: Bool, _ person: PersonID
    ) async throws {
        guard used.pack.appraisal != nil else { return }
        let words = isNew ? "bạn có tên trong" : "đã thay đổi"
        try await app.notices.tell(
            Role.team, about: dossier.id, kind: "act",
            "\(dossier.title): \(words) \(used.pack.teamWords.name) theo quyết định \(decision.number).",
            link: Route.evaluation(dossier.id.uuid).path, as: person)
    }

    private func form(
        _ decision: TeamDecision, for dossier: Dossier, under used: UsedPack, _ context: AppContext,
        _ person: PersonID
    ) async throws {
        let shares = CriterionSharing.spread(
            used.pack.rated.map(\.code), over: decision.seats.map(\.person),
            each: Int(context.form["so-nguoi-cham"]) ?? Self.proposedEach)
        try await app.teams.form(dossier, under: used, decision, shares: shares, as: person)
    }

    private func page(
        _ dossier: Dossier, _ values: FormValues, survey: SurveyDays?, version: Int, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn().id
        let used = try await app.packs.rules(of: dossier)
        let candidates = try await app.teams.candidates(for: dossier, under: used, survey: survey, as: person)
        let size = try await app.teams.minimumSize(for: dossier, under: used, as: person)
        let page = TeamPage(
            link: Route.team(dossier.id.uuid).path, school: "\(dossier.schoolName), năm học \(dossier.schoolYear)",
            values, candidates, minimum: size, version: version, used.pack.teamWords,
            remark: used.pack.appraisal?.remark)
        return try app.page(
            page, title: page.heading, breadcrumbs: .evaluation(of: dossier), context, status: status)
    }
}

extension [Breadcrumb] {
    /// The way to a page below an evaluation.
    static func evaluation(of dossier: Dossier) -> [Breadcrumb] {
        [
            Breadcrumb("Đánh giá ngoài, thẩm định", .evaluations),
            Breadcrumb(dossier.schoolName, .evaluation(dossier.id.uuid)),
        ]
    }
}
