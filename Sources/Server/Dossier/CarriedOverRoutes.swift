import Accreditation
import Criteria
import Hummingbird
import Storage

/// What was carried over from the year before: what is still to be confirmed, and what could not be taken over.
struct CarriedOverRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.carriedOver(.any)) { _, context in try await show(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        guard let source = dossier.carriedFrom,
            let earlier = try await app.dossiers.dossier(source, as: person)
        else { throw PageError.notFound }
        let overview = try await app.dossiers.overview(of: dossier, as: person)
        let pack = try await app.rules(of: dossier).pack
        let old = try await app.rules(of: earlier).pack
        let plan = CarryOverPlan(from: old, to: pack)
        let lost = try await app.dossiers.places(of: source, as: person).filter { !plan.keeps($0) }
        return try app.page(
            CarriedOverPage(
                dossier, earlier, overview.toConfirm, pack, documents: overview.documents, lost: lost, old: old),
            title: "Nội dung mang sang", breadcrumbs: dossier.breadcrumbs, context)
    }
}

extension CarryOverPlan {
    /// Whether this place of the earlier dossier stands.
    fileprivate func keeps(_ place: CarriedPlace) -> Bool {
        switch place.kind {
        case .finding: IndicatorPath("\(place.criterion)/\(place.place)").map(indicators.contains) ?? false
        case .narrative: keeps(field: place.place, of: place.criterion)
        case .improvement: criteria.contains(place.criterion)
        case .evidence: keepsCodes && criteria.contains(place.criterion)
        }
    }
}
