import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// What anybody may read of an approved report.
struct PublicSummaryPage: PageContent {
    static let template = "Publication/public"

    let heading: String
    let summary: SummaryView
    let published: String

    static let samples = [
        PublicSummaryPage(
            heading: "Kết quả tự đánh giá", summary: .sample, published: "Hiệu trưởng công bố ngày 01/6.")
    ]
}

extension PublicSummaryPage {
    init(_ summary: PublicSummary, publishedAt: Date) {
        heading = "Kết quả tự đánh giá năm học \(summary.schoolYear)"
        self.summary = SummaryView(summary)
        published = "\(summary.office) nhà trường công bố ngày \(VietnameseTime.day(publishedAt))."
    }
}

/// `/cong-khai/…`: for everybody, without an account. What is not public is "not found", as if there were nothing.
struct PublicSummaryRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.publicSummary(.any)) { _, context in try await show(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let id = DossierID(try context.id("dossier"))
        guard let found = try await app.publications.summary(of: id) else { throw PageError.notFound }
        return try app.page(
            PublicSummaryPage(found.summary, publishedAt: found.publishedAt),
            title: "Kết quả tự đánh giá – \(found.summary.school)", context)
    }
}

extension App {
    /// What schools make public.
    var publications: PublicationStore { PublicationStore(database) }
}
