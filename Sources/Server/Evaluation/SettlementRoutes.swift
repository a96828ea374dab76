import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Members' ratings side by side once they are unsealed, and the leader's settling.
struct SettlementRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.settlement(.any, .any)) { _, context in
            try page(try await reading(context), FormValues(), context)
        }
        router.post(.settlement(.any, .any)) { _, context in try await settle(context) }
    }

    private func settle(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        try await app.require(.settle, of: reading.dossier, keeping: context.form)
        let drafts = reading.criterion.paths.map { path in
            let fields = TeamRatingFields(path)
            return TeamRatingDraft(
                path: path, finding: Finding(rawValue: context.form[fields.finding]),
                reason: context.form[fields.reason])
        }
        var values = FormValues(context.form)
        do {
            try await app.settlements.settle(
                reading.criterion, drafts, in: reading.dossier, under: reading.read.used,
                as: try context.signedIn().id)
        } catch EvaluationRefusal.incomplete(let paths) {
            for path in paths {
                values.fail(
                    TeamRatingFields(path).finding,
                    "\(path.place): hãy chọn đánh giá của \(reading.read.used.pack.teamWords.short).")
            }
        } catch EvaluationRefusal.reasonMissing(let paths) {
            for path in paths {
                values.fail(
                    TeamRatingFields(path).reason,
                    "\(path.place): hãy ghi lý do, vì các thành viên đánh giá khác nhau hoặc khác với kết quả chung.")
            }
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        guard values.isValid else { return try page(reading, values, context, status: .unprocessableContent) }
        return .redirect(
            to: .evaluation(reading.dossier.id.uuid),
            notice: .success("Đã thống nhất: \(reading.read.used.pack.shortName(reading.criterion.code))."))
    }

    private func reading(_ context: AppContext) async throws -> SettlementReading {
        let dossier = try await app.evaluation(context, for: .readRatings)
        let read = try await app.readContent(context)
        let criterion = try app.criterion(context, of: read.used.pack)
        let table = try await app.settlements.table(of: dossier.id, as: try context.signedIn().id)
        guard table.isUnsealed(criterion.code) else { throw EvaluationRefusal.sealed(criterion.code).pageError }
        return SettlementReading(read: read, criterion: criterion, table: table)
    }

    private func page(
        _ reading: SettlementReading, _ values: FormValues, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            SettlementPage(reading, values),
            title: "Thống nhất tiêu chí \(reading.read.used.pack.shown(reading.criterion.code))",
            breadcrumbs: .evaluation(of: reading.dossier), context, status: status)
    }
}
