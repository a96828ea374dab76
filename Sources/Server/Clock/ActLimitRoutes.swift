import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The times for acts: what the packs say, and a province's own.
struct ActLimitRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.actLimits) { request, context in
            let province = request.uri.queryParameters["don-vi"].flatMap { UnitID($0) }
            return try await show(province, FormValues(), context)
        }
        router.post(.actLimits) { _, context in try await change(context) }
    }

    private func place(_ province: UnitID?, _ context: AppContext) async throws -> ClockProvince? {
        let places = try await app.clockProvinces(of: try context.signedIn())
        guard let province else { return places.first }
        guard let place = places.first(where: { $0.unit == province }) else { throw PageError.notFound }
        return place
    }

    /// Circulars with their procedures, one entry each: several packs of one circular have the same one.
    private var laws: [(circular: String, form: ProcedureForm)] {
        var seen: Set<String> = []
        return app.library.packs.compactMap { pack in
            guard let form = pack.procedure, seen.insert(pack.circular.number).inserted else { return nil }
            return (pack.circular.number, form)
        }
    }

    private func show(
        _ province: UnitID?, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn()
        let place = try await place(province, context)
        let rules = try await app.clockRules(of: place?.unit, as: person.id)
        return try app.page(
            ActLimitPage(laws, place, rules, values), title: "Thời hạn xử lý",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Thời hạn", .deadlines)], context, status: status)
    }

    private func change(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        let form = context.form
        guard let place = try await place(UnitID(form["don-vi"]), context), place.maySet else {
            throw PageError.notFound
        }
        var values = FormValues(form)
        let chosen = form[ActLimitPage.ChangeForm.act].split(separator: "|", maxSplits: 1).map(String.init)
        let law = chosen.count == 2 ? laws.first { $0.circular == chosen[0] } : nil
        let act = law?.form.acts.first { $0.name.rawValue == chosen[1] }
        if act == nil { values.fail(ActLimitPage.ChangeForm.act, "Hãy chọn việc.") }
        let typed = form[ActLimitPage.ChangeForm.days]
        let days = Int(typed)
        if !typed.isEmpty, !(1...400).contains(days ?? 0) {
            values.fail(ActLimitPage.ChangeForm.days, "Hãy nhập số ngày từ 1 đến 400, hoặc bỏ trống.")
        }
        let reason = values.reason(ActLimitPage.ChangeForm.reason)
        guard values.isValid, let law, let act else {
            return try await show(place.unit, values, context, status: .unprocessableContent)
        }
        let isWorking = form[ActLimitPage.ChangeForm.working] != "duong-lich"
        try await app.clocks.set(
            days.map { ActLimit(days: $0, isInWorkingDays: isWorking) }, for: act.name, under: law.circular,
            because: reason, of: place.unit, as: person.id)
        return .redirect(
            to: Route.actLimits.with("don-vi", place.unit.description),
            notice: .success("Đã ghi thời hạn của “\(act.title)”. Chỉ thời hạn đang mở đổi theo."))
    }
}
