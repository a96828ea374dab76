import Accreditation
import Hummingbird
import Storage

/// `/ho-so/…/lich/phieu-giao-viec`: what each person has to do.
struct TaskSlipRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.taskSlips(.any)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.scheduleVisit(context)
        let asked = request.query["nguoi"]
        let only = PersonID(asked)
        if !asked.isEmpty, !visit.desk.people.contains(where: { $0.id == only }) { throw PageError.notFound }
        let rows = try await app.collectings.rows(of: visit.dossier, as: visit.person)
        return try app.page(
            TaskSlipPage(visit, collecting: rows, only: only), title: "Phiếu giao việc", breadcrumbs: visit.inner,
            context)
    }
}
