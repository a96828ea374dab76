import Accreditation
import Hummingbird
import Storage

/// What became of units, and finding them by codes and names of any time.
struct UnitHistoryRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.unitHistory(.any)) { _, context in try await show(context) }
        router.get(.unitSearch) { request, context in try await search(request.query["tim"], context) }
        router.get(.unitCode(.any)) { _, context in
            let code = try context.text("code")
            let found = try await app.unitHistories.units(code: code, as: try context.signedIn().id)
            guard let first = found.first else { throw PageError.notFound }
            return found.count == 1
                ? .redirect(to: .unit(first.uuid)) : .redirect(to: Route.unitSearch.with("tim", code))
        }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let details = try await app.unitDetails(context)
        let history = try await app.unitHistories.history(of: details.unit.id, as: try context.signedIn().id)
        return try app.page(
            UnitHistoryPage(details, history), title: "Lịch sử đơn vị",
            breadcrumbs: [Breadcrumb("Đơn vị", .units), Breadcrumb(details.unit.name, .unit(details.unit.id.uuid))],
            context)
    }

    private func search(_ text: String, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let found = text.isEmpty ? [] : try await app.units.search(text, as: person)
        if found.count == 1 { return .redirect(to: .unit(found[0].unit.id.uuid)) }
        return try app.page(
            UnitPage(found: found, text: text), title: "Tìm đơn vị", breadcrumbs: [Breadcrumb("Đơn vị", .units)],
            context)
    }
}
