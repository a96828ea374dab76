import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// `/ho-so/…/minh-chung/tinh-trang`: what is wrong with the evidence; `loai` asks for one kind.
struct EvidenceHealthRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.evidenceHealth(.any)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceVisit(context)
        guard visit.dossier.allows(.readWorkings), let year = app.schoolYear.days(of: visit.dossier.schoolYear) else {
            throw PageError.notFound
        }
        let health = try await EvidenceHealthStore(app.database, files: app.files).health(
            of: visit.dossier, rule: visit.pack.evidenceCode, year: year, today: try context.today, as: visit.person)
        let kind = EvidenceHealth.Kind(rawValue: request.query["loai"])
        return try app.page(
            EvidenceHealthPage(health, only: kind, visit), title: "Tình trạng minh chứng",
            breadcrumbs: visit.breadcrumbs, context)
    }
}

extension Route {
    /// What is wrong with the evidence.
    static func evidenceHealth(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", "tinh-trang"]
    }
}
