import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// What would come out if some ratings were different: a scratch copy that stands in the form alone.
struct TrialRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.trial(.any)) { request, context in try await show(Form(), request, context) }
        router.post(.trial(.any)) { request, context in try await show(context.form, request, context) }
    }

    private func show(_ form: Form, _ request: Request, _ context: AppContext) async throws -> Response {
        let read = try await app.readContent(context, number: try request.uri.queryParameters.submissionNumber)
        var trial = Trial(read.content.findings, facts: read.content.facts.facts)
        let values = TrialForm.read(form, into: &trial, read.used.pack)
        let result = try read.used.assessment.compute(trial.findings.apart(read.content.parts), facts: trial.facts)
        let page = TrialPage(read, trial, result, values)
        return try app.page(page, title: "Thử thay đổi đánh giá", breadcrumbs: read.way(.hub), context)
    }
}

extension Route {
    /// A scratch copy of the ratings.
    static func trial(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "thu"] }
}
