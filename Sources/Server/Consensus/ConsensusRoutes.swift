import Accreditation
import Criteria
import Hummingbird
import Storage

extension Route {
    /// How far the members of a province's teams agree.
    static let consensus: Route = ["do-thong-nhat"]
}

/// How far members of teams agree; for the province alone.
struct ConsensusRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.consensus) { _, context in try await page(context) }
    }

    private func page(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard let province = person.province else { throw PageError.notFound }
        let dossiers = try await ConsensusStore(app.database).levels(of: province, as: person.id)
        return try app.page(
            ConsensusPage(dossiers, packs: app.standards.packs), title: "Độ thống nhất của các đoàn",
            breadcrumbs: [Breadcrumb("Đánh giá ngoài, thẩm định", .evaluations)], context)
    }
}
