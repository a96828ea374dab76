import Criteria
import Hummingbird

/// The rules to read: every pack, every criterion, and a search over all of them.
struct RulePackRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.rulePacks) { request, context in try list(request, context) }
        router.get(.rulePack(.any)) { _, context in try show(context) }
        router.get(.ruleCriterion(pack: .any, code: .any)) { _, context in try showCriterion(context) }
    }

    private func list(_ request: Request, _ context: AppContext) throws -> Response {
        _ = try context.signedIn()
        let query = request.query
        let page = RulePackListPage(app.library, query: query["tim"], only: query["bo"], today: try context.today)
        return try app.page(page, title: "Quy định", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context)
    }

    private func show(_ context: AppContext) throws -> Response {
        _ = try context.signedIn()
        let pack = try pack(context)
        let page = RulePackPage(pack, today: try context.today)
        return try app.page(page, title: page.heading, breadcrumbs: way, context)
    }

    private func showCriterion(_ context: AppContext) throws -> Response {
        _ = try context.signedIn()
        let pack = try pack(context)
        guard let criterion = pack.criterion(try context.text("code")) else { throw PageError.notFound }
        let page = RuleCriterionPage(criterion, of: pack, in: app.library)
        let breadcrumbs = way + [Breadcrumb(pack.shortName, .rulePack(pack.id))]
        return try app.page(page, title: page.heading, breadcrumbs: breadcrumbs, context)
    }

    private func pack(_ context: AppContext) throws -> RulePack {
        guard let pack = app.library.pack(try context.text("pack")) else { throw PageError.notFound }
        return pack
    }

    private var way: [Breadcrumb] { [Breadcrumb("Bảng việc", .start), Breadcrumb("Quy định", .rulePacks)] }
}

extension RulePack {
    /// `Thông tư 17/2018/TT-BGDĐT, trường tiểu học`.
    var shortName: String { "Thông tư \(circular.number), \(kinds)" }

    /// The kinds of school it applies to, in words.
    var kinds: String { appliesTo.map(\.schoolKindTitle).joined(separator: ", ") }
}
