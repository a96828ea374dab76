import Accreditation
import Criteria
import Hummingbird
import Storage

/// All pages of external evaluation.
struct EvaluationRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        EvaluationListRoutes(app: app).add(to: router)
        EvaluatorRoutes(app: app).add(to: router)
        ConsensusRoutes(app: app).add(to: router)
        StepPaperRoutes(app: app).add(to: router)
        DraftRoutes(app: app).add(to: router)
        AppraisalRoutes(app: app).add(to: router)
        TeamRoutes(app: app).add(to: router)
        SharingRoutes(app: app).add(to: router)
        EvaluationSheetRoutes(app: app).add(to: router)
        SettlementRoutes(app: app).add(to: router)
        ConclusionRoutes(app: app).add(to: router)
        router.get(.evaluation(.any)) { _, context in try await show(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.evaluation(context, for: .readTeam)
        let person = try context.signedIn().id
        let used = try await app.packs.rules(of: dossier)
        let reading = EvaluationReading(
            dossier: dossier, pack: used.pack, team: try await app.teams.team(of: dossier.id, as: person),
            table: try await app.settlements.table(of: dossier.id, as: person),
            own: try await app.evaluationSheets.ownSheets(in: dossier.id, as: person),
            form: app.library.procedure(of: used.pack))
        return try app.page(
            EvaluationPage(reading), title: "\(used.pack.teamTerms.workStart) – \(dossier.schoolName)",
            breadcrumbs: [Breadcrumb("Đánh giá ngoài, thẩm định", .evaluations)], context)
    }
}
