import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The collections of a school year, and setting their days.
struct RoundsRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.rounds) { request, context in
            let query = request.uri.queryParameters
            let year = context.year(query["nam"].flatMap { Int($0) })
            let reading = try await reading(year, unit: query["don-vi"].flatMap { UnitID($0) }, context)
            return try page(reading, FormValues(), context)
        }
        router.post(.roundDays(.any, .any)) { _, context in try await set(context) }
    }

    private func reading(_ year: SchoolYear?, unit: UnitID?, _ context: AppContext) async throws -> RoundsReading {
        let person = try context.signedIn()
        let places = try await app.roundPlaces(of: person)
        guard let place = unit == nil ? places.first : places.first(where: { $0.unit == unit }) else {
            throw PageError.notFound
        }
        let year = try year ?? app.schoolYear.year(of: context.today)
        let rounds = try await app.rounds.rounds(of: year, by: place.chain, as: person.id)
        return RoundsReading(year: year, place: place, places: places, rounds: rounds, maySee: true)
    }

    private func page(
        _ reading: RoundsReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            RoundsPage(reading, values), title: "Kỳ số liệu", breadcrumbs: [Breadcrumb("Bảng việc", .start)],
            context, status: status)
    }

    private func set(_ context: AppContext) async throws -> Response {
        let name = try context.roundName()
        let reading = try await reading(name.year, unit: UnitID(context.form["don-vi"]), context)
        guard reading.place.kind != .school else { throw PageError.notFound }
        var values = FormValues(context.form)
        let province = reading.place.kind == .province ? nil : reading.province(name.number)?.days
        guard reading.place.kind == .province || province != nil else { throw PageError.notFound }
        guard let round = RoundDaysForm.round(name, reading.place, under: province, context.form, &values) else {
            return try page(reading, values, context, status: .unprocessableContent)
        }
        let stored = reading.own(name.number)?.cutOff
        if let cutOff = round.cutOff, cutOff != stored, cutOff < (try context.today) {
            values.fail(
                "\(RoundDaysForm.cutOff)-\(name.number.rawValue)", "Ngày chốt đã qua; hãy chọn từ hôm nay trở đi.")
            return try page(reading, values, context, status: .unprocessableContent)
        }
        do {
            try await app.rounds.set(round, as: try context.signedIn().id)
        } catch let refusal as RoundRefusal {
            values.fail("\(RoundDaysForm.school)-\(name.number.rawValue)", refusal.sentence)
            return try page(reading, values, context, status: .conflict)
        }
        let link = Route.rounds.with("nam", String(name.year.start)).with("don-vi", reading.place.unit.description)
        return .redirect(to: link, notice: .success("Đã lưu lịch \(name.description.lowercased())."))
    }
}

extension App {
    /// The units for which somebody sets days, then the schools that somebody works for.
    func roundPlaces(of person: SignedInPerson) async throws -> [RoundPlace] {
        try await units.lines(of: person.roundUnits, as: person.id).map(RoundPlace.init)
    }
}

extension SignedInPerson {
    /// The units for which the person sets days, then the schools that the person works for.
    var roundUnits: [UnitID] {
        let officer = roles.filter { [.provinceOfficer, .districtOfficer].contains($0.kind) }
        let school = roles.filter { Role.school.contains($0.kind) }
        return (officer + school).compactMap(\.unitID)
    }
}

extension RoundPlace {
    init(_ line: UnitLine) {
        self.init(unit: line.unit, name: line.name, kind: line.kind, chain: line.chain)
    }
}
