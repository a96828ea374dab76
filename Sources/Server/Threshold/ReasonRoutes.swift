import Accreditation
import Criteria
import Hummingbird
import Storage

/// Saving while typing: the reason for a finding against the figures.
struct ReasonRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.post(.figureReason(dossier: .any, code: .any, level: .any, indicator: .any)) { request, context in
            try await save(request, context)
        }
    }

    private func save(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        let path = IndicatorPath(
            criterion: visit.criterion.code, level: try context.number("level"),
            indicator: try context.text("indicator"))
        let save = try SaveRequest(context.form)
        let draft = FigureReasonStore.Draft(
            save.value, at: path, seen: request.query["so-lieu"], version: save.version)
        let today = try context.today
        let (version, line) = try await app.sheetSave(save, visit.dossier.id, visit.criterion.code, visit.person) {
            try await app.reasons.save(draft, in: visit.dossier, on: today, by: visit.person)
        }
        let state = try app.templates.render(
            ThresholdBox.ReasonState(line, visit.pack), with: "Threshold/state")
        return try Response.json(
            SaveAnswer(
                version: version, savedAt: context.now, fragments: ["\(SheetNames.reason(path))-tt": state]))
    }
}

extension App {
    var thresholds: ThresholdStore { ThresholdStore(database) }
    var reasons: FigureReasonStore { FigureReasonStore(database, packs: packs) }

    /// What the figures say about an indicator whose finding was just saved, as a part of the sheet to be shown anew.
    func thresholdFragments(
        _ path: IndicatorPath, _ dossier: DossierID, _ context: AppContext
    ) async throws -> [String: String] {
        let visit = try await sheetVisit(dossier, code: path.criterion, as: try context.signedIn().id)
        let used = try await packs.rules(of: visit.dossier)
        let found = try await thresholds.thresholds(
            of: visit.criterion, in: visit.dossier, under: used, on: try context.today, as: visit.person)
        guard let box = ThresholdBox(path, found, visit.pack, visit.dossier) else { return [:] }
        return [SheetNames.thresholds(path): try templates.render(box, with: ThresholdBox.template)]
    }
}
