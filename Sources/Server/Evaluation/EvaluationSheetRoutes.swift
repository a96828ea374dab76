import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// A member's own sheet: live saving, saving by form, handing in.
struct EvaluationSheetRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.evaluationSheet(.any, .any)) { _, context in try await show(context) }
        router.post(.evaluationSheet(.any, .any)) { _, context in try await save(context) }
        router.post(.evaluationField(.any, .any, .any)) { _, context in try await saveField(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        try page(try await reading(context), FormValues(), context)
    }

    private func saveField(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        let request = try SaveRequest(context.form)
        let name = try context.text("field")
        guard let field = SheetInput(name, of: reading.criterion) else { throw PageError.notFound }
        do {
            let version = try await keep(field, request.value, version: request.version, reading, context)
            return try Response.json(SaveAnswer(version: version, savedAt: context.now))
        } catch let stale as StaleWrite {
            throw PageError.stale(
                Conflict(
                    yours: request.value, theirs: stale.theirs, theirsBy: "Bạn (ở cửa sổ khác)", version: stale.version)
            )
        }
    }

    /// Saves what differs from what is stored; then hands the sheet in if that was asked for.
    private func save(_ context: AppContext) async throws -> Response {
        let before = try await reading(context)
        guard before.sheet.handedInAt == nil else {
            throw PageError.refused(
                "Phiếu này đã nộp", advice: "Phiếu đã nộp không sửa được nữa. Phần vừa gửi hiện ở dưới để bạn chép lại."
            )
            .keeping(context.form)
        }
        var values = FormValues(context.form)
        for field in SheetInput.all(of: before.criterion) where context.form.has(field.name) {
            let typed = context.form.raw(field.name)
            guard typed != before.sheet.stored(field).value else { continue }
            let version = Int(context.form["\(field.name)-version"]) ?? before.sheet.stored(field).version
            do {
                _ = try await keep(field, typed, version: version, before, context)
            } catch let stale as StaleWrite {
                // Saved by itself while the form was on its way.
                if stale.theirs == typed { continue }
                values.fail(
                    field.name,
                    "\(field.label) vừa được lưu ở cửa sổ khác là “\(field.words(stale.theirs))”. "
                        + "Bản bạn vừa gửi hiện ở dưới; hãy bấm Lưu lần nữa nếu muốn giữ bản này.")
            }
        }
        guard values.isValid else {
            return try page(try await reading(context), values, context, status: .conflict)
        }
        return try await finish(before, &values, context)
    }

    private func finish(
        _ before: SheetReading, _ values: inout FormValues, _ context: AppContext
    ) async throws -> Response {
        let dossier = before.dossier.id
        guard context.form["viec"] == "nop" else {
            return .redirect(
                to: .evaluationSheet(dossier.uuid, before.criterion.code), notice: .success("Đã lưu phiếu."))
        }
        do {
            try await app.evaluationSheets.handIn(
                before.criterion, in: before.dossier, under: before.read.used, as: try context.signedIn().id)
        } catch EvaluationRefusal.incomplete(let paths) {
            for path in paths {
                values.fail(
                    RatingFields(path).finding, "\(path.place) chưa được đánh giá: hãy chọn Đạt hoặc Không đạt.")
            }
            return try page(try await reading(context), values, context, status: .unprocessableContent)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        return .redirect(
            to: .evaluation(dossier.uuid),
            notice: .success("Đã nộp phiếu \(before.read.used.pack.shortName(before.criterion.code))."))
    }

    private func keep(
        _ field: SheetInput, _ text: String, version: Int, _ reading: SheetReading, _ context: AppContext
    ) async throws -> Int {
        let (store, dossier, person) = (app.evaluationSheets, reading.dossier.id, try context.signedIn().id)
        switch field {
        case .finding(let path):
            let finding = Finding(rawValue: text)
            guard text.isEmpty || finding != nil else { throw PageError.malformed }
            return try await store.rate(path, finding, version: version, in: dossier, as: person)
        case .remark(let path):
            return try await store.remark(path, text, version: version, in: dossier, as: person)
        case .text(let place):
            return try await store.write(
                place, text, version: version, on: reading.criterion.code, in: dossier, as: person)
        }
    }

    private func reading(_ context: AppContext) async throws -> SheetReading {
        let read = try await app.readContent(context)
        let person = try context.signedIn().id
        let criterion = try app.criterion(context, of: read.used.pack)
        guard read.dossier.allows(.readRatings),
            let sheet = try await app.evaluationSheets.ownSheet(criterion.code, in: read.dossier.id, as: person)
        else { throw PageError.notFound }
        let open = Set(
            try await app.evaluationSheets.ownSheets(in: read.dossier.id, as: person)
                .filter { $0.handedInAt == nil && $0.criterion != criterion.code }.map(\.criterion))
        let order = read.used.pack.rated.map(\.code)
        let later = order.drop { $0 != criterion.code }.first { open.contains($0) }
        return SheetReading(
            read: read, criterion: criterion, sheet: sheet, next: later ?? order.first { open.contains($0) })
    }

    private func page(
        _ reading: SheetReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            EvaluationSheetPage(reading, values),
            title: "Phiếu đánh giá \(reading.read.used.pack.shown(reading.criterion.code))",
            breadcrumbs: .evaluation(of: reading.dossier), context, status: status)
    }
}
