import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The windows in which schools enter: those of a unit, and setting one.
struct EntryWindowRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.entryWindows) { request, context in
            let query = request.uri.queryParameters
            let reading = try await reading(
                context.year(query["nam"].flatMap { Int($0) }), unit: query["don-vi"].flatMap { UnitID($0) }, context)
            return try page(reading, FormValues(), context)
        }
        router.post(.entryWindows) { _, context in try await set(context) }
    }

    private func reading(
        _ year: SchoolYear?, unit: UnitID?, _ context: AppContext
    ) async throws -> EntryWindowReading {
        let person = try context.signedIn()
        let places = try await app.roundPlaces(of: person)
        guard let place = unit == nil ? places.first : places.first(where: { $0.unit == unit }) else {
            throw PageError.notFound
        }
        let year = try year ?? app.schoolYear.year(of: context.today)
        var windows: [EntryWindow] = []
        var names: [UnitID: String] = [:]
        for above in place.chain {
            names[above] = try await app.units.unit(above, as: person.id)?.unit.name
        }
        windows = try await app.clocks.windows(of: year, by: place.chain, as: person.id)
        return EntryWindowReading(
            year: year, place: place, places: places, names: names, windows: windows,
            kinds: Set(app.library.packs.flatMap(\.appliesTo)).sorted(),
            maySet: person.roles.contains {
                [.provinceOfficer, .districtOfficer].contains($0.kind) && $0.unitID == place.unit
            })
    }

    private func page(
        _ reading: EntryWindowReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            EntryWindowPage(reading, values), title: "Đợt nhập",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Thời hạn", .deadlines)], context, status: status)
    }

    private func set(_ context: AppContext) async throws -> Response {
        let form = context.form
        let person = try context.signedIn()
        let reading = try await reading(context.year(Int(form["nam"])), unit: UnitID(form["don-vi"]), context)
        guard reading.maySet else { throw PageError.notFound }
        var values = FormValues(form)
        let kind = form[EntryWindowPage.WindowForm.kind]
        if !kind.isEmpty, !reading.kinds.contains(kind) {
            values.fail(EntryWindowPage.WindowForm.kind, "Hãy chọn loại trường.")
        }
        let reason = values.reason(EntryWindowPage.WindowForm.reason)
        let isWithdrawn = form[EntryWindowPage.WindowForm.withdrawn] == "1"
        let days = isWithdrawn ? nil : values.days()
        guard values.isValid else { return try page(reading, values, context, status: .unprocessableContent) }
        let window = EntryWindow(
            unit: reading.place.unit, year: reading.year, kind: kind.isEmpty ? nil : kind, days: days, reason: reason,
            setAt: context.now)
        try await app.clocks.set(window, as: person.id)
        let told =
            days.map { "Đã đặt đợt nhập từ \($0.lowerBound.vietnamese) đến hết \($0.upperBound.vietnamese)." }
            ?? "Đã bỏ đợt nhập."
        return .redirect(
            to: Route.entryWindows.with("nam", String(reading.year.start))
                .with("don-vi", reading.place.unit.description), notice: .success(told))
    }
}

extension FormValues {
    /// The days of a window as typed; nil where something is wrong, which the values then say.
    fileprivate mutating func days() -> ClosedRange<Day>? {
        let opens = Day(typed: self[EntryWindowPage.WindowForm.opens])
        let closes = Day(typed: self[EntryWindowPage.WindowForm.closes])
        if opens == nil { fail(EntryWindowPage.WindowForm.opens, "Hãy nhập ngày theo dạng dd/mm/yyyy.") }
        if closes == nil { fail(EntryWindowPage.WindowForm.closes, "Hãy nhập ngày theo dạng dd/mm/yyyy.") }
        guard let opens, let closes else { return nil }
        guard opens <= closes else {
            fail(EntryWindowPage.WindowForm.closes, "Ngày đóng không được sớm hơn ngày mở.")
            return nil
        }
        return opens...closes
    }
}
