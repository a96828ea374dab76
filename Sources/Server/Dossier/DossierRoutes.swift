import Accreditation
import Criteria
import Hummingbird
import Storage

/// The hub of a dossier: where it stands, and the ways to everything in it.
struct DossierRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.dossier(.any)) { _, context in try await show(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context)
        let rules = try await app.rules(of: dossier)
        var page = DossierPage(dossier, rules.pack, today: try context.today, app)
        let person = try context.signedIn().id
        page.province = try await app.guidance(for: rules.pack, dossier, on: context.today, as: person)
            .map(GuidanceNotes.init)
        page.returned = try await app.returnView(of: dossier, rules.pack, as: person)
        page.closed = dossier.closedWork(app.library.procedure(of: rules.pack))
        if dossier.allows(.readWorkings) {
            let overview = try await app.dossiers.overview(of: dossier, as: person)
            let standing = try DossierStanding(
                overview.findings, parts: dossier.parts, facts: overview.facts, under: rules.assessment)
            page.standing = StandingView(
                standing, rules.pack, dossier: dossier.id.uuid, mine: overview.council.criteria(of: person),
                toConfirm: overview.toConfirm)
            page.work = DossierPage.work(dossier, rules.pack, overview)
            page.work.append(
                DossierPage.figures(dossier, try await app.figureBoard(dossier, rules.pack, as: person)))
            let figures = try await app.thresholds.thresholds(
                of: dossier, under: rules, findings: overview.findings, on: context.today, as: person)
            page.work += DossierPage.thresholds(dossier, rules.pack, figures.board)
            page.work += DossierPage.moving(
                dossier, aside: try await app.moves.setAside(of: dossier.id, as: person).count)
        }
        return try app.page(
            page, title: "Hồ sơ năm học \(dossier.schoolYear)", breadcrumbs: [Breadcrumb("Bảng việc", .start)],
            context)
    }
}
