import Accreditation
import Criteria
import Hummingbird
import Storage

/// `/viec-cua-toi`: what waits for the visitor.
struct MyWorkRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.myWork) { _, context in try await show(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let items = try await app.myWork.items(of: person)
        var packs: [DossierID: RulePack] = [:]
        for id in Set(items.map(\.dossier)) {
            guard let dossier = try await app.dossiers.dossier(id, as: person) else { continue }
            packs[id] = try await app.rules(of: dossier).pack
        }
        return try app.page(
            MyWorkPage(items, packs, today: try context.today), title: "Việc của tôi",
            breadcrumbs: [Breadcrumb("Bảng việc", .start)], context)
    }
}

extension App {
    var myWork: MyWorkStore { MyWorkStore(database) }
}

extension Route {
    /// What waits for the visitor.
    static let myWork: Route = ["viec-cua-toi"]
}

extension DeskSections {
    /// The way to what waits for the visitor, for those who work in a school.
    static let myWork: DeskProvider = { _, context, _, found in
        let items = found.work
        guard !items.isEmpty else { return nil }
        let today = try context.today
        let late = items.count { $0.dueOn.map { $0 < today } ?? false }
        let asked = items.count { $0.kind == .mention || $0.kind == .verification }
        return DeskSection(
            title: "Việc của tôi", text: nil,
            lines: [
                TaskView(
                    label: "\(items.count) việc đang chờ", link: Route.myWork.path,
                    note: asked > 0 ? "\(asked) lời nhắc và yêu cầu xác minh." : "Theo hạn, việc gần nhất trước.",
                    warning: late > 0 ? "\(late) quá hạn" : nil)
            ])
    }
}
