import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// Choosing the evidence of one indicator: with a search page, or by a script beside the sheet.
struct SheetEvidenceRoutes {
    let app: App
    private static let mostShown = 50

    func add(to router: Router<AppContext>) {
        router.get(.sheetEvidence(dossier: .any, code: .any, level: .any, indicator: .any)) { request, context in
            try await choose(request, context)
        }
        router.post(.sheetEvidence(dossier: .any, code: .any, level: .any, indicator: .any)) { request, context in
            try await change(request, context) { store, id, path, visit in
                try await store.link(id, to: path, in: visit.dossier, as: visit.person)
            }
        }
        router.post(.removeSheetEvidence(dossier: .any, code: .any, level: .any, indicator: .any)) {
            request, context in
            try await change(request, context) { store, id, path, visit in
                try await store.unlink(id, from: path, in: visit.dossier, as: visit.person)
            }
        }
    }

    private func choose(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        let path = try path(context, visit)
        let text = String(request.query["tim"].prefix(300))
        let filter = EvidenceFilter(text: text, criterion: nil, part: .all, today: try context.today)
        let found = try await EvidenceStore(app.database).list(
            filter, in: visit.dossier, rule: visit.pack.evidenceCode, as: visit.person)
        let linked = try await app.sheet(visit).evidence[path] ?? []
        let page = SheetPickPage(
            found.prefix(Self.mostShown).map { ($0.id, $0.code, $0.name) }, total: found.count, linked: linked,
            at: path, text: text, visit)
        return try app.page(page, title: "Gắn minh chứng", breadcrumbs: visit.inner, context)
    }

    private func change(
        _ request: Request, _ context: AppContext,
        _ body: (EvidenceStore, EvidenceID, IndicatorPath, SheetVisit) async throws -> Void
    ) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        let path = try path(context, visit)
        guard let id = EvidenceID(context.form["evidence"]) else { throw PageError.malformed }
        do {
            try await body(EvidenceStore(app.database), id, path, visit)
        } catch StorageError.refused {
            throw SheetLock(visit)?.error(keeping: Form()) ?? PageError(storage: StorageError.refused) ?? .notFound
        }
        let sheet = try await app.sheet(visit)
        guard request.wantsJSON else {
            let address = Route.criterion(dossier: visit.dossier.id.uuid, code: visit.criterion.code).path
            return .redirect(
                toChecked: "\(address)#\(SheetNames.finding(path))-mc",
                notice: .success("Đã đổi minh chứng của \(visit.pack.pageTerms.rated)."))
        }
        let evidence = SheetEvidence(sheet.evidence[path] ?? [], at: path, in: visit.dossier, visit.pack.pageTerms)
        return try Response.json(
            EvidenceAnswer(fragments: [
                evidence.element: try app.templates.render(evidence, with: "Sheet/evidence")
            ]))
    }

    private func path(_ context: AppContext, _ visit: SheetVisit) throws -> IndicatorPath {
        let path = IndicatorPath(
            criterion: visit.criterion.code, level: try context.number("level"),
            indicator: try context.text("indicator"))
        guard visit.pack.indicator(path) != nil else { throw PageError.notFound }
        return path
    }
}

/// The answer to a script that linked a piece or took it away.
struct EvidenceAnswer: Codable, Sendable {
    /// Parts of the page to be shown anew.
    let fragments: [String: String]
}
