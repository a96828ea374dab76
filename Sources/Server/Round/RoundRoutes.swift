import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The schools of an officer in a collection, and granting more time.
struct RoundRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.round(.any, .any)) { request, context in
            let query = request.uri.queryParameters
            let overview = try await overview(
                query["loc"].map(String.init) ?? "", page: query["trang"].flatMap { Int($0) } ?? 1, context)
            let links = try await app.mismatchLinks(in: overview.name.year, as: try context.signedIn().id)
            return try page(overview, FormValues(), context, links: links)
        }
        router.post(.roundException(.any, .any)) { _, context in try await grant(context) }
    }

    private func overview(_ filter: String, page: Int, _ context: AppContext) async throws -> RoundOverview {
        let person = try context.signedIn()
        guard person.holds(.provinceOfficer, .districtOfficer) else { throw PageError.notFound }
        let name = try context.roundName()
        return RoundOverview(
            name: name, lines: try await app.rounds.overview(name, as: person.id),
            exceptions: try await app.rounds.exceptions(of: name, as: person.id), now: context.now,
            today: try context.today, asked: app.askedFigures(on: try context.today), filter: filter,
            page: max(1, page))
    }

    private func page(
        _ overview: RoundOverview, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok,
        links: [LinkView] = []
    ) throws -> Response {
        var content = RoundPage(overview, values)
        content.links = links
        return try app.page(
            content, title: overview.name.description,
            breadcrumbs: [
                Breadcrumb("Bảng việc", .start),
                Breadcrumb("Kỳ số liệu", Route.rounds.with("nam", String(overview.name.year.start))),
            ], context, status: status)
    }

    private func grant(_ context: AppContext) async throws -> Response {
        let overview = try await overview("", page: 1, context)
        let person = try context.signedIn()
        var values = FormValues(context.form)
        let unit = UnitID(context.form["don-vi"])
        let line = overview.lines.first { $0.school == unit || $0.parent == unit }
        if line == nil { values.fail("don-vi", "Hãy chọn đơn vị được gia hạn.") }
        let reason = values.reason("ly-do")
        let day = Day(typed: context.form["den-ngay"])
        if day == nil { values.fail("den-ngay", "Hãy nhập ngày theo dạng dd/mm/yyyy.") }
        if let day, let days = line?.round?.days,
            let problem = RoundCalendar.problem(
                until: day, days, isProvince: person.holds(.provinceOfficer), today: overview.today)
        {
            values.fail("den-ngay", problem)
        }
        guard values.isValid, let day, let unit else {
            return try page(overview, values, context, status: .unprocessableContent)
        }
        do {
            try await app.rounds.grant(unit, in: overview.name, until: day, because: reason, as: person.id)
        } catch StorageError.refused {
            values.fail("don-vi", "Bạn chỉ gia hạn được cho đơn vị dưới quyền; quá ngày chốt thì do Sở gia hạn.")
            return try page(overview, values, context, status: .forbidden)
        }
        return .redirect(to: overview.name.route, notice: .success("Đã gia hạn đến hết \(day.vietnamese)."))
    }
}

extension App {
    /// How many figures of one year the forms in force ask for, by kind of school; the most where there are several.
    func askedFigures(on day: Day) -> [String: Int] {
        var asked: [String: Int] = [:]
        let year = schoolYear.year(of: day)
        for pack in library.packs where pack.circular.isInForce(on: day) {
            for kind in pack.appliesTo {
                let form = FigureForm(pack.statistics, kind: kind, year: year)
                asked[kind] = max(asked[kind] ?? 0, form.needed.count { $0.year == year })
            }
        }
        return asked
    }
}
