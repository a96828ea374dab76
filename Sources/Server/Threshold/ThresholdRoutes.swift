import Accreditation
import Criteria
import Hummingbird
import Storage

/// `/ho-so/…/nguong`: every threshold that names a figure; `lan` asks for a handing in.
struct ThresholdRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.thresholds(.any)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let read = try await app.readContent(context, number: try request.uri.queryParameters.submissionNumber)
        guard let words = read.figures, let filter = ThresholdFilter(rawValue: request.query["loc"]) else {
            throw PageError.notFound
        }
        return try app.page(
            ThresholdPage(read, words, filter), title: "Ngưỡng theo số liệu", breadcrumbs: read.way(.hub), context)
    }
}
