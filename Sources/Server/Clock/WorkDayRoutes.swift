import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The calendar of working days of a province, and changing a day of it.
struct WorkDayRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.workDays) { request, context in
            let query = request.uri.queryParameters
            let reading = try await reading(
                query["nam"].flatMap { Int($0) }, province: query["don-vi"].flatMap { UnitID($0) }, context)
            return try page(reading, FormValues(), context)
        }
        router.post(.workDays) { _, context in try await change(context) }
    }

    private func reading(_ year: Int?, province: UnitID?, _ context: AppContext) async throws -> WorkDayReading {
        let person = try context.signedIn()
        let places = try await app.clockProvinces(of: person)
        let place = province == nil ? places.first : places.first { $0.unit == province }
        if province != nil, place == nil { throw PageError.notFound }
        let today = try context.today
        let rules = try await app.clockRules(of: place?.unit, as: person.id)
        let wanted = year.flatMap { (1990...2100).contains($0) ? $0 : nil } ?? today.year
        return WorkDayReading(year: wanted, today: today, place: place, places: places, rules: rules)
    }

    private func page(
        _ reading: WorkDayReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            WorkDayPage(reading, values), title: "Ngày làm việc",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Thời hạn", .deadlines)], context, status: status)
    }

    private func change(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        let form = context.form
        let reading = try await reading(Int(form["nam"]), province: UnitID(form["don-vi"]), context)
        guard let place = reading.place, place.maySet else { throw PageError.notFound }
        var values = FormValues(form)
        let day = Day(typed: form[WorkDayPage.ChangeForm.day])
        if day == nil { values.fail(WorkDayPage.ChangeForm.day, "Hãy nhập ngày theo dạng dd/mm/yyyy.") }
        let kind = CalendarChange.Kind(rawValue: form[WorkDayPage.ChangeForm.kind])
        if kind == nil { values.fail(WorkDayPage.ChangeForm.kind, "Hãy chọn ngày này là ngày gì.") }
        let reason = values.reason(WorkDayPage.ChangeForm.reason)
        guard values.isValid, let day, let kind else {
            return try page(reading, values, context, status: .unprocessableContent)
        }
        let moved = try await moved(by: day, kind, in: place, reading.rules, person, context)
        try await app.clocks.set(day, kind, because: reason, of: place.unit, as: person.id)
        let told = moved == 0 ? "Không thời hạn nào đang mở đổi theo." : "\(moved) thời hạn đang mở đổi theo."
        return .redirect(
            to: Route.workDays.with("nam", String(day.year)).with("don-vi", place.unit.description),
            notice: .success("Đã ghi ngày \(day.vietnamese): \(kind.title.lowercased()). \(told)"))
    }

    /// How many open deadlines of the province's schools the change moves.
    private func moved(
        by day: Day, _ kind: CalendarChange.Kind, in place: ClockProvince, _ rules: ClockRules,
        _ person: SignedInPerson, _ context: AppContext
    ) async throws -> Int {
        let due = try await app.dueActs(as: person.id).filter { $0.dossier.province == place.unit }
        let open = due.compactMap { act -> ActClock? in
            guard case .limit(let limit, let began) = act.source else { return nil }
            return ActClock(act: act.act, began: began, limit: limit, exceptions: act.exceptions)
        }
        return rules.moved(open, by: CalendarChange(day: day, kind: kind, reason: "", setAt: context.now)).count
    }
}
