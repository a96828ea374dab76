import Accreditation
import Criteria
import Hummingbird
import Storage

/// `/ho-so/…/tieu-chi`: every sheet of a dossier with its result and its approval.
struct SheetListRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.sheetList(.any)) { _, context in try await show(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let id = DossierID(try context.id("dossier"))
        guard let dossier = try await DossierStore(app.database).dossier(id, as: person), dossier.allows(.readWorkings)
        else { throw PageError.notFound }
        let used = try await app.packs.rules(of: dossier)
        let content = try await DossierStore(app.database).content(of: dossier, as: person)
        let approvals = try await app.approvals.approvals(of: dossier, as: person)
        let result = try used.assessment.compute(content.rated, facts: content.facts.facts)
        return try app.page(
            SheetListPage(
                content, approvals, result, pack: used.pack, dossier,
                ThresholdBoard(
                    content, used.pack, kind: dossier.schoolKind, year: dossier.schoolYear, on: context.today),
                try await app.discussions.counts(of: dossier, as: person)),
            title: "Tình trạng các phiếu",
            breadcrumbs: [
                Breadcrumb("\(dossier.schoolName), năm học \(dossier.schoolYear)", .dossier(dossier.id.uuid))
            ], context)
    }
}
