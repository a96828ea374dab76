import Accreditation
import Criteria
import Hummingbird
import Storage

/// The rules to read: every pack, every criterion, and a search over all of them.
struct RulePackRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.rulePacks) { request, context in try await list(request, context) }
        router.get(.rulePack(.any)) { request, context in try await show(request, context) }
        router.get(.ruleCriterion(pack: .any, code: .any)) { request, context in
            try await showCriterion(request, context)
        }
    }

    private func list(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try context.signedIn()
        let query = request.query
        let kept = query["tim"].isEmpty ? try await keptPacks() : []
        let page = RulePackListPage(
            app.library, query: query["tim"], only: query["bo"], kept: kept, today: try context.today)
        return try app.page(page, title: "Quy định", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let reading = try await reading(request, context) { $0.pack }
        let page = RulePackPage(reading, today: try context.today)
        return try app.page(page, title: page.heading, breadcrumbs: way, context)
    }

    private func showCriterion(_ request: Request, _ context: AppContext) async throws -> Response {
        let code = try context.text("code")
        let reading = try await reading(request, context) { $0.criterion(code) }
        guard let criterion = reading.pack.criterion(code) else { throw PageError.notFound }
        let page = RuleCriterionPage(criterion, reading, in: app.library)
        let breadcrumbs = way + [Breadcrumb(reading.pack.shortName, .rulePack(reading.place.name))]
        return try app.page(page, title: page.heading, breadcrumbs: breadcrumbs, context)
    }

    /// The pack of the address, which names it by identifier or by hash, with what the reader's province says.
    private func reading(
        _ request: Request, _ context: AppContext, at route: (RulePlace) -> Route
    ) async throws -> RuleReading {
        let person = try context.signedIn()
        let pack = try await pack(context)
        guard app.standards.hasGuidance(for: pack) else { return RuleReading(pack, in: app.library) }
        let provinces = try await app.readProvinces(of: person, chosen: request.query["tinh"])
        let guidance = provinces.shown.flatMap { app.standards.guidance(for: pack, in: $0) }
        let link = route(app.library.place(of: pack)).path
        return RuleReading(
            pack, in: app.library, guidance: guidance, chosen: provinces.offered.isEmpty ? nil : provinces.shown.first,
            choice: ProvinceChoice.all(provinces, at: link))
    }

    private func pack(_ context: AppContext) async throws -> RulePack {
        let name = try context.text("pack")
        if let pack = app.library.pack(name) { return pack }
        guard !name.contains("-") else { throw PageError.notFound }
        return try await app.packs.pack(hash: name).printed
    }

    /// Packs that dossiers may be pinned to although the folder does not hold them any more.
    private func keptPacks() async throws -> [KeptPack] {
        let held = Set(app.library.packs.map(\.hash))
        var kept: [KeptPack] = []
        for stored in try await app.packs.kept() where !held.contains(stored.hash) {
            kept.append(KeptPack(pack: try await app.packs.pack(hash: stored.hash).printed, since: stored.since))
        }
        return kept
    }

    private var way: [Breadcrumb] { [Breadcrumb("Bảng việc", .start), Breadcrumb("Quy định", .rulePacks)] }
}

/// A pack that only the database keeps.
struct KeptPack: Sendable {
    let pack: RulePack
    /// The day on which the database took it.
    let since: Day
}

extension RulePack {
    /// `Thông tư 17/2018/TT-BGDĐT, trường tiểu học`.
    var shortName: String { "Thông tư \(circular.number), \(kinds)" }

    /// The kinds of school it applies to, in words.
    var kinds: String { appliesTo.map(\.schoolKindTitle).joined(separator: ", ") }
}
