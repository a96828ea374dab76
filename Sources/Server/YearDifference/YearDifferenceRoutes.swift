import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// `/ho-so/…/so-nam-truoc`: this year's dossier beside the one that it was carried over from.
struct YearDifferenceRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.yearDifference(.any)) { _, context in try await show(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        guard let source = dossier.carriedFrom, let earlier = try await app.dossiers.dossier(source, as: person)
        else { throw PageError.notFound }
        let (used, before) = (try await app.rules(of: dossier), try await app.rules(of: earlier))
        let old = try await app.dossiers.content(of: earlier, as: person)
        let new = try await app.dossiers.content(of: dossier, as: person)
        let result = try used.assessment.compute(new.rated, facts: new.facts.facts)
        let change = YearDifference(
            from: old, try before.assessment.compute(old.rated, facts: old.facts.facts), to: new, result,
            pack: used.pack, kept: CarryOverPlan(from: before.pack, to: used.pack))
        let reader = ContentReader(new, pack: used.pack, result: result, dossier: dossier.id)
        let view = DifferenceView(change.difference, reader) { code in
            Route.criterion(dossier: dossier.id.uuid, code: code).path
        }
        let overview = try await app.dossiers.overview(of: dossier, as: person)
        return try app.page(
            YearDifferencePage(dossier, earlier, change, view, used.pack, waiting: overview.toConfirm),
            title: "So với năm trước", breadcrumbs: dossier.breadcrumbs, context)
    }
}

extension Route {
    /// What a dossier says otherwise than the one that it was carried over from.
    static func yearDifference(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "so-nam-truoc"] }
}
