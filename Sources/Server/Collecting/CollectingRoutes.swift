import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/thu-thap`: what is wanted as evidence, who collects it, and how far that has come.
struct CollectingRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.collecting(.any)) { request, context in try await show(request, context) }
        router.get(.newCollectingRow(.any)) { _, context in try await showForm(nil, context) }
        router.post(.newCollectingRow(.any)) { _, context in try await save(nil, context) }
        router.get(.collectingRow(.any, .any)) { _, context in
            try await showForm(CollectingRowID(try context.id("row")), context)
        }
        router.post(.collectingRow(.any, .any)) { _, context in
            try await save(CollectingRowID(try context.id("row")), context)
        }
        router.post(.deleteCollectingRow(.any, .any)) { _, context in try await delete(context) }
        CollectingProposalRoutes(app: app).add(to: router)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.collectingVisit(context)
        guard let filter = CollectingFilter(rawValue: request.query["loc"]) else { throw PageError.notFound }
        let pieces = try await app.collectedPieces(visit, context)
        let page = CollectingPage(
            visit, filter, codes: Dictionary(uniqueKeysWithValues: pieces.map { ($0.id, $0.code) }),
            today: try context.today)
        return try app.page(
            page, title: "Thu thập minh chứng", breadcrumbs: visit.dossier.breadcrumbs, context)
    }

    private func row(_ id: CollectingRowID?, _ visit: CollectingVisit) throws -> CollectingRow {
        guard let id else { return CollectingRow(criterion: "", name: "") }
        guard let row = visit.rows.first(where: { $0.id == id }) else { throw PageError.notFound }
        return row
    }

    private func showForm(_ id: CollectingRowID?, _ context: AppContext) async throws -> Response {
        let visit = try await app.collectingVisit(context)
        try visit.requireOpen(keeping: context.form)
        let row = try row(id, visit)
        return try await page(visit, row, CollectingRowForm.values(row), isNew: id == nil, context)
    }

    private func page(
        _ visit: CollectingVisit, _ row: CollectingRow, _ values: FormValues, isNew: Bool, conflict: String? = nil,
        _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let form = CollectingRowForm(visit: visit, pieces: try await app.collectedPieces(visit, context))
        let page = form.page(row, values, isNew: isNew, conflict: conflict)
        return try app.page(page, title: page.heading, breadcrumbs: visit.inner, context, status: status)
    }

    private func save(_ id: CollectingRowID?, _ context: AppContext) async throws -> Response {
        let visit = try await app.collectingVisit(context)
        try visit.requireOpen(keeping: context.form)
        var row = try row(id, visit)
        var values = FormValues(context.form)
        let form = CollectingRowForm(visit: visit, pieces: try await app.collectedPieces(visit, context))
        form.read(context.form, &values, into: &row)
        guard values.isValid else {
            return try await page(visit, row, values, isNew: id == nil, context, status: .unprocessableContent)
        }
        do {
            if id == nil {
                _ = try await app.collectings.add([row], in: visit.dossier, as: visit.person)
            } else {
                row.version = Int(context.form["phien-ban"]) ?? 0
                try await app.collectings.save(row, in: visit.dossier, as: visit.person)
            }
        } catch let stale as StaleWrite {
            row.version = stale.version
            let theirs = "\(stale.theirs) (\(stale.theirsBy))"
            return try await page(visit, row, values, isNew: false, conflict: theirs, context, status: .conflict)
        }
        return .redirect(to: visit.link, notice: .success("Đã lưu “\(row.name)”."))
    }

    private func delete(_ context: AppContext) async throws -> Response {
        let visit = try await app.collectingVisit(context)
        let row = try row(CollectingRowID(try context.id("row")), visit)
        guard visit.dossier.allows(.planWork) else {
            throw PageError.closed(.planWork, of: visit.dossier, visit.desk.pack.procedure)
        }
        do {
            try await app.collectings.delete(
                row.id, in: visit.dossier, seen: Int(context.form["phien-ban"]) ?? 0, as: visit.person)
        } catch is StaleWrite {
            throw PageError.refused(
                "Người khác vừa sửa dòng này", advice: "Dòng chưa bị xóa. Hãy mở lại trang, xem bản mới rồi quyết định."
            )
        }
        return .redirect(to: visit.link, notice: .success("Đã xóa “\(row.name)”."))
    }
}
