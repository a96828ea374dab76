import Accreditation
import Hummingbird
import Storage

/// What was handed in, for reading: by the school, its managing bodies and its evaluators.
struct SubmissionRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.submissions(.any)) { _, context in try await list(context) }
        router.get(.submission(.any, .any)) { _, context in try await show(context) }
    }

    private func list(_ context: AppContext) async throws -> Response {
        let dossier = try await app.readDossier(context)
        guard dossier.allows(.readSubmission) else { throw PageError.notFound }
        let acts = try await app.submissions.submissions(of: dossier.id, as: try context.signedIn().id)
        let pack = try await app.packs.rules(of: dossier).pack
        let page = SubmissionsPage(
            heading: dossier.title,
            acts: acts.map { SubmissionRow($0, pack) }, isEmpty: acts.isEmpty,
            submitLink: dossier.allows(.submit) ? Route.submit(dossier.id.uuid).path : nil,
            comparing: Comparing(acts, of: dossier))
        return try app.page(page, title: "Các lần nộp", breadcrumbs: dossier.breadcrumbs, context)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let read = try await app.readContent(context, number: try context.number("number"))
        guard let submission = read.submission else { throw PageError.notFound }
        return try app.page(
            SubmissionPage(read, submission), title: "Lần nộp \(submission.number)",
            breadcrumbs: read.dossier.breadcrumbs + [Breadcrumb("Các lần nộp", .submissions(read.dossier.id.uuid))],
            context)
    }
}
