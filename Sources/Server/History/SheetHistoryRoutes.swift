import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// `/ho-so/…/tieu-chi/…/lich-su`: who changed what on a criterion's sheet.
struct SheetHistoryRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.sheetHistory(dossier: .any, code: .any)) { request, context in
            try await show(request, context)
        }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        let before = Int(request.query["truoc"])
        let events = try await HistoryStore(app.database).events(
            of: visit.criterion, in: visit.dossier, before: before, as: visit.person)
        return try app.page(
            SheetHistoryPage(events, visit), title: "Lịch sử \(visit.pack.sheetName(visit.criterion))",
            breadcrumbs: visit.inner, context)
    }
}
