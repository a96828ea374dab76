import Accreditation
import Criteria
import Hummingbird
import Storage

/// The council of a dossier with its groups and the care for criteria, as everybody in the school reads it.
struct CouncilRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.council(.any)) { _, context in try await show(context) }
        SeatRoutes(app: app).add(to: router)
        GroupRoutes(app: app).add(to: router)
        AssignmentRoutes(app: app).add(to: router)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let desk = try await app.councilDesk(context)
        return try app.page(
            CouncilPage(desk), title: "Hội đồng tự đánh giá", breadcrumbs: desk.dossier.breadcrumbs, context)
    }
}

extension Dossier {
    /// The way to the council's page, for pages below it.
    var councilBreadcrumbs: [Breadcrumb] { breadcrumbs + [Breadcrumb("Hội đồng", .council(id.uuid))] }
}
