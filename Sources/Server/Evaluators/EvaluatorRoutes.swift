import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// The pool of evaluators, kept by the province; evaluators note when they cannot and where they have an interest.
struct EvaluatorRoutes {
    let app: App
    private var store: EvaluatorStore { EvaluatorStore(app.database) }

    func add(to router: Router<AppContext>) {
        router.get(.evaluators) { _, context in try await list(context) }
        router.get(.evaluator(.any)) { _, context in
            let entry = try await entry(context)
            return try await page(entry, EvaluatorForm.stored(entry), context)
        }
        router.post(.evaluator(.any)) { _, context in try await describe(context) }
        router.post(.evaluatorAct(.any, .any)) { _, context in try await act(context) }
    }

    private func list(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard let province = person.province else { throw PageError.notFound }
        return try app.page(
            EvaluatorListPage(try await store.pool(of: province, as: person.id)), title: "Cán bộ đánh giá ngoài",
            breadcrumbs: [Breadcrumb("Đánh giá ngoài, thẩm định", .evaluations)], context)
    }

    private func describe(_ context: AppContext) async throws -> Response {
        let entry = try await entry(context)
        guard keeps(entry, context), let version = Int(context.form["version"]) else { throw PageError.notFound }
        var values = FormValues(context.form)
        let profile = EvaluatorForm.profile(context.form, &values)
        guard values.isValid else { return try await page(entry, values, context, status: .unprocessableContent) }
        try await store.describe(entry.person, profile, version: version, as: try context.signedIn().id)
        return done(entry, "Đã lưu hồ sơ cán bộ đánh giá ngoài.")
    }

    private func act(_ context: AppContext) async throws -> Response {
        let entry = try await entry(context)
        let person = try context.signedIn().id
        var values = FormValues(context.form)
        let sentence: String
        switch try context.text("act") {
        case "ban":
            guard let absence = EvaluatorForm.absence(context.form, &values) else { break }
            try await store.addAbsence(of: entry.person, absence, as: person)
            return done(entry, "Đã ghi thời gian bận.")
        case "bo-ban", "bo-lien-quan":
            guard let note = UUID(uuidString: context.form["muc"]) else { throw PageError.malformed }
            if try context.text("act") == "bo-ban" {
                try await store.removeAbsence(note, of: entry.person, as: person)
            } else {
                try await store.removeInterest(note, of: entry.person, as: person)
            }
            return done(entry, "Đã bỏ.")
        case "lien-quan":
            sentence = "Đã ghi mối liên quan."
            if context.form["lien-quan"].isEmpty { values.fail("lien-quan", "Hãy ghi rõ liên quan thế nào.") }
            guard let school = try await school("truong-lien-quan", context, &values), values.isValid else { break }
            try await store.addInterest(
                of: entry.person, .init(unit: school, what: context.form["lien-quan"]), as: person)
            return done(entry, sentence)
        case "noi-cong-tac": return try await addWorkplace(entry, context)
        default: throw PageError.notFound
        }
        return try await page(entry, values, context, status: .unprocessableContent)
    }

    private func addWorkplace(_ entry: EvaluatorEntry, _ context: AppContext) async throws -> Response {
        guard keeps(entry, context) else { throw PageError.notFound }
        var values = FormValues(context.form)
        let days = ["tu", "den"].map { EvaluatorForm.day($0, context.form, &values) }
        guard let school = try await school("truong", context, &values), values.isValid else {
            return try await page(entry, values, context, status: .unprocessableContent)
        }
        try await store.addWorkplace(
            of: entry.person, at: school, post: context.form["chuc-vu-cu"], began: days[0], ended: days[1],
            as: try context.signedIn().id)
        return done(entry, "Đã thêm nơi công tác.")
    }

    /// The one school that a field names.
    private func school(_ field: String, _ context: AppContext, _ values: inout FormValues) async throws -> UnitID? {
        let found = try await app.units.schools(
            matching: context.form[field], limit: 2, as: try context.signedIn().id)
        if found.count == 1 { return found[0].unit.id }
        values.fail(field, found.isEmpty ? "Không tìm thấy trường này." : "Có nhiều trường như vậy; hãy gõ rõ hơn.")
        return nil
    }

    private func entry(_ context: AppContext) async throws -> EvaluatorEntry {
        let id = PersonID(try context.id("person"))
        guard let entry = try await store.evaluator(id, as: try context.signedIn().id) else {
            throw PageError.notFound
        }
        return entry
    }

    /// Whether the reader is shown what only the keeper of the pool changes; the database decides in the end.
    private func keeps(_ entry: EvaluatorEntry, _ context: AppContext) -> Bool {
        context.person.map { $0.province != nil && $0.id != entry.person } ?? false
    }

    private func done(_ entry: EvaluatorEntry, _ sentence: String) -> Response {
        .redirect(to: .evaluator(entry.person.uuid), notice: .success(sentence))
    }

    private func page(
        _ entry: EvaluatorEntry, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let notes = try await store.notes(of: entry.person, as: try context.signedIn().id)
        let keeps = keeps(entry, context)
        let way = [Breadcrumb("Đánh giá ngoài, thẩm định", .evaluations)]
        return try app.page(
            EvaluatorPage(entry, absences: notes.absences, interests: notes.interests, keeps: keeps, values),
            title: entry.name, breadcrumbs: way + (keeps ? [Breadcrumb("Cán bộ đánh giá ngoài", .evaluators)] : []),
            context, status: status)
    }
}

extension SignedInPerson {
    /// The province whose officer the person is.
    var province: UnitID? { roles.first { $0.kind == .provinceOfficer }?.unitID }
}
