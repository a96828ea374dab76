import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Every deadline that concerns somebody, and granting more time.
struct DeadlineRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.deadlines) { request, context in
            let query = request.uri.queryParameters
            let filter = query["loc"].flatMap { DeadlineFilter(rawValue: String($0)) } ?? .all
            let page = query["trang"].flatMap { Int($0) } ?? 1
            return try await show(filter, page: max(1, page), FormValues(), context)
        }
        router.post(.moreTime) { _, context in try await grant(context) }
    }

    private func show(
        _ filter: DeadlineFilter, page: Int, _ values: FormValues, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn()
        let due = try await app.dueActs(as: person.id)
        let granted = try await app.clocks.exceptions(as: person.id)
        var words: [String: TeamWords] = [:]
        for hash in Set(due.map(\.dossier.packHash)) {
            words[hash] = try await app.packs.pack(hash: hash).pack.teamWords
        }
        let reading = DeadlineReading(
            due: due, granted: granted, today: try context.today, warning: app.settings.deadlineWarningDays,
            filter: filter, page: page, places: try await grantPlaces(person), acts: acts,
            words: words)
        return try app.page(
            DeadlinePage(reading, values), title: "Thời hạn", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context,
            status: status)
    }

    /// The acts for which there is a time in a law in force, with what the laws call them.
    private var acts: [(ActName, String)] {
        ActName.allCases.compactMap { name in
            app.library.packs.lazy.compactMap { $0.procedure?[name]?.title }.first.map { (name, $0) }
        }
    }

    /// The dossiers and units for which the person may grant more time.
    private func grantPlaces(_ person: SignedInPerson) async throws -> [GrantPlace] {
        let own = Set(
            person.roles.filter { [.provinceOfficer, .districtOfficer].contains($0.kind) }.compactMap(\.unitID))
        guard !own.isEmpty else { return [] }
        let states = Set(DossierState.allCases.filter { !$0.isLast })
        let dossiers = try await app.clocks.waiting(in: states, as: person.id).filter { dossier in
            !own.isDisjoint(with: dossier.chain.dropFirst())
        }
        var units: Set<UnitID> = []
        let parents = dossiers.compactMap { dossier -> GrantPlace? in
            guard let parent = dossier.chain.dropFirst().first, units.insert(parent).inserted,
                !own.isDisjoint(with: dossier.chain.dropFirst(2))
            else { return nil }
            return GrantPlace(unit: parent, dossier: nil, title: "Mọi trường thuộc \(dossier.parentName)")
        }
        return parents
            + dossiers.map {
                GrantPlace(unit: $0.school, dossier: $0.id, title: "\($0.schoolName), năm học \($0.year)")
            }
    }

    private func grant(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard person.holds(.provinceOfficer, .districtOfficer) else { throw PageError.notFound }
        var values = FormValues(context.form)
        let places = try await grantPlaces(person)
        let place = places.first { $0.value == context.form[DeadlinePage.MoreTime.place] }
        if place == nil { values.fail(DeadlinePage.MoreTime.place, "Hãy chọn hồ sơ hoặc đơn vị được gia hạn.") }
        let act = ActName(rawValue: context.form[DeadlinePage.MoreTime.act])
        if act == nil { values.fail(DeadlinePage.MoreTime.act, "Hãy chọn việc được gia hạn.") }
        let reason = values.reason(DeadlinePage.MoreTime.reason)
        let day = try values.comingDay(DeadlinePage.MoreTime.until, context)
        guard values.isValid, let place, let act, let day else {
            return try await show(.all, page: 1, values, context, status: .unprocessableContent)
        }
        do {
            try await app.clocks.grant(
                place.unit, dossier: place.dossier, for: act, until: day, because: reason, as: person.id)
        } catch StorageError.refused {
            values.fail(DeadlinePage.MoreTime.place, "Bạn chỉ gia hạn được cho đơn vị dưới quyền.")
            return try await show(.all, page: 1, values, context, status: .forbidden)
        }
        return .redirect(to: .deadlines, notice: .success("Đã gia hạn đến hết \(day.vietnamese)."))
    }
}

/// A dossier or a unit for which somebody may grant more time.
struct GrantPlace: Sendable, Hashable {
    let unit: UnitID
    let dossier: DossierID?
    let title: String

    /// What the form sends.
    var value: String { dossier.map { "\(unit)/\($0)" } ?? unit.description }
}

extension FormValues {
    /// A typed day that is not past; nil where it is none, which the values then say.
    mutating func comingDay(_ name: String, _ context: AppContext) throws -> Day? {
        guard let day = Day(typed: self[name]) else {
            fail(name, "Hãy nhập ngày theo dạng dd/mm/yyyy.")
            return nil
        }
        if day < (try context.today) { fail(name, "Ngày này đã qua; hãy chọn từ hôm nay trở đi.") }
        return day
    }
}
