import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// The letter or report that goes with a dossier: sending it, and checking what belongs to it.
struct RegistrationRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.registration(.any)) { _, context in try await show(FormValues(), context) }
        router.post(.registration(.any)) { _, context in try await send(context) }
        router.post(.checkRegistration(.any)) { _, context in try await check(context) }
    }

    private func reading(_ context: AppContext) async throws -> RegistrationReading {
        let dossier = try await app.dossier(context)
        let pack = try await app.rules(of: dossier).pack
        let readable = [Action.readWorkings, .readSubmission].contains { dossier.allows($0) }
        let procedure = app.library.procedure(of: pack)
        guard readable, let form = procedure?.registration else { throw PageError.notFound }
        let sent = try await app.registrations.sent(with: dossier.id, as: try context.signedIn().id)
        return RegistrationReading(
            dossier: dossier, circular: pack.circular.number, form: form, procedure: procedure, sent: sent)
    }

    private func show(
        _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let reading = try await reading(context)
        return try app.page(
            RegistrationPage(reading, values), title: reading.form.title, breadcrumbs: reading.dossier.breadcrumbs,
            context, status: status)
    }

    private func send(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        let form = reading.form
        try await app.require(form.sendAction, of: reading.dossier, keeping: context.form)
        var values = FormValues(context.form)
        let wish = values[RegistrationPage.SendForm.wish]
        if !form.wishes.isEmpty, !form.wishes.contains(where: { $0.id == wish }) {
            values.fail(RegistrationPage.SendForm.wish, "Hãy chọn nguyện vọng của nhà trường.")
        }
        let number = values[RegistrationPage.SendForm.number].trimmingCharacters(in: .whitespacesAndNewlines)
        if number.isEmpty || number.unicodeScalars.count > 100 {
            values.fail(RegistrationPage.SendForm.number, "Hãy ghi số công văn, tối đa 100 ký tự.")
        }
        let day = Day(typed: values[RegistrationPage.SendForm.day])
        if day == nil { values.fail(RegistrationPage.SendForm.day, "Hãy nhập ngày theo dạng dd/mm/yyyy.") }
        let note = values[RegistrationPage.SendForm.note]
        if note.unicodeScalars.count > 10_000 {
            values.fail(RegistrationPage.SendForm.note, "Phần này dài quá 10.000 ký tự; hãy rút gọn.")
        }
        guard values.isValid else { return try await show(values, context, status: .unprocessableContent) }
        let items = Set(context.form.all(RegistrationPage.SendForm.item)).intersection(form.items.map(\.id))
        try await app.registrations.send(
            RegistrationStore.Draft(
                sender: form.sender, wish: form.wishes.isEmpty ? nil : wish, letterNumber: number, letterDay: day,
                note: note, items: items), with: reading.dossier, as: try context.signedIn().id)
        try await tell(reading, form.sender == .school ? [.districtOfficer] : [.provinceOfficer], "đã gửi", context)
        return .redirect(
            to: .registration(reading.dossier.id.uuid), notice: .success("Đã gửi: \(form.title)."))
    }

    private func check(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        guard Permission.isHeld(.checkRegistration, by: reading.dossier.roles), let last = reading.sent.last else {
            throw PageError.notFound
        }
        try await app.require(.checkRegistration, of: reading.dossier, keeping: context.form)
        var values = FormValues(context.form)
        var gaps: [String: String] = [:]
        for item in reading.form.items {
            let field = RegistrationPage.CheckForm.reason(item.id)
            let reason = values[field].trimmingCharacters(in: .whitespacesAndNewlines)
            if reason.unicodeScalars.count > 2_000 { values.fail(field, "Lý do dài quá 2.000 ký tự; hãy rút gọn.") }
            if !reason.isEmpty { gaps[item.id] = reason }
        }
        let word = context.form[RegistrationPage.CheckForm.decision]
        if word == RegistrationPage.CheckForm.complete, !gaps.isEmpty {
            values.fail(
                RegistrationPage.CheckForm.decision, "Đã ghi chỗ thiếu mà lại chọn Đủ: hãy xóa lý do hoặc chọn lại.")
        } else if word == RegistrationPage.CheckForm.incomplete, gaps.isEmpty {
            values.fail(RegistrationPage.CheckForm.decision, "Hãy ghi lý do ở ít nhất một mục chưa đủ.")
        } else if ![RegistrationPage.CheckForm.complete, RegistrationPage.CheckForm.incomplete].contains(word) {
            values.fail(RegistrationPage.CheckForm.decision, "Hãy chọn Đủ hoặc Cần hoàn thiện.")
        }
        guard values.isValid else { return try await show(values, context, status: .unprocessableContent) }
        try await app.registrations.check(
            last.id, of: reading.dossier, gaps: gaps, note: "", as: try context.signedIn().id)
        let words = gaps.isEmpty ? "đã đủ" : "cần hoàn thiện \(gaps.count) mục"
        let roles: Set<Role> = reading.form.sender == .school ? [.principal, .councilChair] : [.districtOfficer]
        try await tell(
            reading, roles.union(reading.dossier.state == .forwarded ? [.districtOfficer] : []), words, context)
        return .redirect(
            to: .registration(reading.dossier.id.uuid), notice: .success("Đã ghi: \(reading.form.title) \(words)."))
    }

    private func tell(
        _ reading: RegistrationReading, _ roles: Set<Role>, _ words: String, _ context: AppContext
    ) async throws {
        let dossier = reading.dossier
        try await app.notices.tell(
            roles, about: dossier.id, kind: "registration", "\(dossier.title): \(reading.form.title) – \(words).",
            link: Route.registration(dossier.id.uuid).path, as: try context.signedIn().id)
    }
}

extension App {
    /// Letters and reports that go with dossiers.
    var registrations: RegistrationStore { RegistrationStore(database) }
}

extension RegistrationForm {
    /// What its sender must be allowed to do.
    var sendAction: Action { sender == .school ? .fileRegistration : .fileReport }
}

extension Route {
    /// The letter or report that goes with a dossier.
    static func registration(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "dang-ky"] }

    /// Saying whether it is complete.
    static func checkRegistration(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "dang-ky", "kiem-tra"]
    }
}
