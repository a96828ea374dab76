import Accreditation
import Criteria
import Hummingbird
import Storage

/// `/ho-so/…/so-lieu/lich-su`: who changed which figure.
struct FigureHistoryRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.figureHistory(.any)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        let pack = try await app.rules(of: dossier).pack
        let events = try await DocumentHistoryStore(app.database).figureEvents(
            in: dossier, years: FigureForm(pack.statistics, for: dossier).years, before: Int(request.query["truoc"]),
            as: try context.signedIn().id)
        let page = SheetHistoryPage(
            events, heading: "Lịch sử số liệu", backLink: Route.figures(dossier.id.uuid).path,
            older: .figureHistory(dossier.id.uuid), pack)
        return try app.page(page, title: "Lịch sử số liệu", breadcrumbs: dossier.breadcrumbs, context)
    }
}
