import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// The way of a dossier to its result, drawn from the same rules that decide what may be done.
struct ProcedureRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.procedure(.any)) { _, context in try await show(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context)
        let pack = try await app.rules(of: dossier).pack
        guard let form = app.library.procedure(of: pack) else { throw PageError.notFound }
        let acts = try await ProcedureStore(app.database).acts(of: dossier, as: try context.signedIn().id)
        let deadline = DeadlineView(
            dossier, today: try context.today, warning: app.settings.deadlineWarningDays)
        return try app.page(
            ProcedurePage(dossier, pack, form, acts, deadline), title: "Quy trình",
            breadcrumbs: dossier.breadcrumbs, context)
    }
}

extension RuleLibrary {
    /// The procedure that a pack writes down; for a pack kept before there was any, that of its present state.
    func procedure(of pack: RulePack) -> ProcedureForm? { pack.procedure ?? self.pack(pack.root)?.procedure }
}

extension Route {
    /// Where a dossier is in the procedure.
    static func procedure(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "quy-trinh"] }
}
