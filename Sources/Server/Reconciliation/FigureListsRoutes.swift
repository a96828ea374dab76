import Accreditation
import Criteria
import Hummingbird
import Storage

/// `/doi-chieu`: the lists of a school year and how an officer's schools stand to them.
struct FigureListsRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.figureLists) { request, context in
            let now = try app.schoolYear.year(of: context.today)
            return try await show(context.year(Int(request.query["nam"])) ?? now, now: now, context)
        }
    }

    private func show(_ year: SchoolYear, now: SchoolYear, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        let places = try await app.roundPlaces(of: person)
        let officer = places.filter { $0.kind != .school }
        guard !officer.isEmpty else {
            guard let school = places.first else { throw PageError.notFound }
            return .redirect(to: .schoolLists(school.unit.uuid))
        }
        var names: [UnitID: String] = [:]
        for place in officer {
            for school in try await app.reconciliation.schools(below: place.unit, as: person.id) {
                names[school.id] = school.name
            }
        }
        let page = FigureListsPage(
            year, now: now, listed: try await app.reconciliation.listed(of: nil, in: year, as: person.id),
            lists: try await app.reconciliation.lists(of: nil, in: year, as: person.id), names: names,
            places: officer)
        return try app.page(
            page, title: "Đối chiếu số liệu",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Kỳ số liệu", .rounds)], context)
    }
}
