import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// The papers of an evaluation's steps: written while typing, handed in, read by those concerned.
struct StepPaperRoutes {
    let app: App
    private var store: StepPaperStore { StepPaperStore(app.database) }

    func add(to router: Router<AppContext>) {
        router.get(.stepPapers(.any)) { _, context in try await list(context) }
        router.get(.stepPaper(.any, .any)) { _, context in
            try page(try await reading(context), FormValues(), context)
        }
        router.get(.memberPaper(.any, .any, .any)) { _, context in
            let owner = PersonID(try context.id("person"))
            return try page(try await reading(context, of: owner), FormValues(), context)
        }
        router.post(.stepPaper(.any, .any)) { _, context in try await save(context) }
        router.post(.stepPaperPart(.any, .any, .any)) { _, context in try await savePart(context) }
    }

    private func list(_ context: AppContext) async throws -> Response {
        let (dossier, used, seat) = try await place(context)
        let person = try context.signedIn().id
        let found = try await store.papers(of: dossier.id, as: person)
        let page = StepPaperListPage(dossier, used.pack, found, reader: person, seat: seat)
        return try app.page(
            page, title: "Giấy tờ của đoàn", breadcrumbs: .evaluation(of: dossier), context)
    }

    private func savePart(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        let request = try SaveRequest(context.form)
        let name = try context.text("part")
        guard reading.writes, reading.form.parts.contains(where: { $0.id == name }) else { throw PageError.notFound }
        do {
            let version = try await store.write(
                name, request.value, version: request.version, in: reading.form, of: reading.dossier,
                as: try context.signedIn().id)
            return try Response.json(SaveAnswer(version: version, savedAt: context.now))
        } catch let stale as StaleWrite {
            throw PageError.stale(
                Conflict(yours: request.value, theirs: stale.theirs, theirsBy: stale.theirsBy, version: stale.version))
        }
    }

    /// Saves what differs from what is stored; then hands the paper in if that was asked for.
    private func save(_ context: AppContext) async throws -> Response {
        let before = try await reading(context)
        guard before.writes else { throw PageError.notFound }
        guard before.isOpen else {
            throw PageError.refused(
                "Giấy tờ này đã nộp", advice: "Giấy tờ đã nộp không sửa được nữa. Phần vừa gửi hiện ở dưới để chép lại."
            ).keeping(context.form)
        }
        var values = FormValues(context.form)
        for part in before.form.parts where context.form.has(part.id) {
            let stored = before.paper?.texts[part.id]
            let typed = context.form.raw(part.id)
            guard typed != stored?.body ?? "" else { continue }
            do {
                _ = try await store.write(
                    part.id, typed, version: Int(context.form["\(part.id)-version"]) ?? stored?.version ?? 0,
                    in: before.form, of: before.dossier, as: try context.signedIn().id)
            } catch let stale as StaleWrite {
                // Saved by itself while the form was on its way.
                if stale.theirs == typed { continue }
                values.fail(
                    part.id,
                    "“\(part.title)” vừa được \(stale.theirsBy) lưu: “\(stale.theirs)”. Bản bạn vừa gửi hiện ở dưới; "
                        + "hãy bấm Lưu lần nữa nếu muốn giữ bản này.")
            }
        }
        guard values.isValid else { return try page(try await reading(context), values, context, status: .conflict) }
        guard context.form["viec"] == "nop" else {
            return .redirect(
                to: .stepPaper(before.dossier.id.uuid, before.form.id), notice: .success("Đã lưu."))
        }
        return try await handIn(before, &values, context)
    }

    private func handIn(
        _ before: StepPaperReading, _ values: inout FormValues, _ context: AppContext
    ) async throws -> Response {
        guard before.mayHandIn else { throw PageError.notFound }
        let person = try context.signedIn()
        do {
            try await store.handIn(
                before.form, levels: before.levels, of: before.dossier, under: before.used, named: person.name,
                as: person.id)
        } catch StepPaperRefusal.empty(let parts) {
            for part in parts { values.fail(part.id, "Hãy viết phần “\(part.title)”; nếu không có, ghi “Không có”.") }
            return try page(try await reading(context), values, context, status: .unprocessableContent)
        } catch StepPaperRefusal.ineligible(let problems) {
            throw EvaluationRefusal.ineligible(problems).pageError.keeping(context.form)
        } catch StepPaperRefusal.notOpen {
            throw PageError.refused("Giấy tờ này đã nộp", advice: "Hãy mở lại trang giấy tờ của đoàn.")
        }
        return .redirect(
            to: .stepPapers(before.dossier.id.uuid), notice: .success("Đã nộp: \(before.form.title)."))
    }

    private func page(
        _ reading: StepPaperReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let way = [Breadcrumb].evaluation(of: reading.dossier)
        return try app.page(
            StepPaperPage(reading, values), title: reading.form.title,
            breadcrumbs: way + [Breadcrumb("Giấy tờ của đoàn", .stepPapers(reading.dossier.id.uuid))], context,
            status: status)
    }
}
