import Accreditation
import Foundation
import Hummingbird
import Storage

/// What changed from one handing in (`tu`) to another (`den`), or to what the reader sees now.
struct DifferenceRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.changes(.any)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = request.uri.queryParameters
        guard let from = query["tu"].flatMap({ Int($0) }) else { throw PageError.notFound }
        if query["den"] != nil, query["den"].flatMap({ Int($0) }) == nil { throw PageError.notFound }
        let old = try await app.readContent(context, number: from)
        let new = try await app.readContent(context, number: query["den"].flatMap { Int($0) })
        let difference = DossierDifference(from: old.content, to: new.content, pack: new.used.pack)
        let page = DifferencePage(
            heading: new.dossier.title, from: old.title, to: new.title,
            difference: DifferenceView(difference, new.reader) { new.sheetLink($0) })
        return try app.page(page, title: "Những gì đã thay đổi", breadcrumbs: new.dossier.breadcrumbs, context)
    }
}

extension ReadContent {
    /// Where a criterion's sheet is read: in the handing in that is shown, or where the council works on it.
    func sheetLink(_ code: String) -> String {
        guard let submission else { return Route.criterion(dossier: dossier.id.uuid, code: code).path }
        return Route.submission(dossier.id.uuid, submission.number).path + "#" + ContentSheet.anchor(code)
    }
}
