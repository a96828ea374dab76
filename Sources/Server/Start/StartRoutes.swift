import Accreditation
import Criteria
import Hummingbird
import Storage

/// `/`: what the system is, for visitors; the start page of their roles for people who are signed in.
struct StartRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.start) { _, context in try await show(context) }
    }

    /// What start pages count.
    static func store(_ app: App) -> StartStore { StartStore(app.database) }

    private func show(_ context: AppContext) async throws -> Response {
        guard let person = context.person, !person.mustChangePassword else {
            return try app.page(StartPage(context.person), title: "Trang đầu", context)
        }
        let found = try await StartRoutes.store(app).desk(try question(of: person, context), as: person.id)
        var sections: [DeskSection] = []
        for provider in DeskSections.providers {
            if let section = try await provider(app, context, person, found) { sections.append(section) }
        }
        let own = found.dossiers
        if let section = DeskSections.evaluations(own, person) { sections.append(section) }
        if let section = DeskSections.guestDossiers(own) { sections.append(section) }
        let dossiers = own.filter { !$0.roles.isDisjoint(with: Role.school) }
        return try app.page(
            DeskPage(
                person, dossiers: try await desks(dossiers, context, person), earlier: earlier(dossiers),
                sections: sections, opening: try await opening(dossiers, context, person)),
            title: "Bảng việc", context)
    }

    /// What this person's page shows; what is kept for all officers alike is not read for each.
    private func question(of person: SignedInPerson, _ context: AppContext) throws -> DeskQuestion {
        let today = try context.today
        let readsEnding = person.seesEndingCertificates && person.countedUnit == nil
        return DeskQuestion(
            units: person.roundUnits, year: app.schoolYear.year(of: today),
            showsExchange: DeskSections.showsExchange(person), endingOn: readsEnding ? today : nil,
            countedUnit: person.countedUnit)
    }

    /// The newest dossier of each school, in full.
    private func desks(
        _ dossiers: [Dossier], _ context: AppContext, _ person: SignedInPerson
    ) async throws -> [SchoolDesk] {
        var desks: [SchoolDesk] = []
        for dossier in newest(dossiers) {
            desks.append(try await SchoolDeskBuilder(app: app, person: person.id).desk(dossier, context.today))
        }
        return desks
    }

    private func newest(_ dossiers: [Dossier]) -> [Dossier] {
        var seen: Set<UnitID> = []
        return dossiers.filter { seen.insert($0.school).inserted }
    }

    private func earlier(_ dossiers: [Dossier]) -> [TaskView] {
        let shown = Set(newest(dossiers).map(\.id))
        return dossiers.filter { !shown.contains($0.id) }.map {
            TaskView(label: $0.title, link: Route.dossier($0.id.uuid).path, note: $0.state.title, warning: nil)
        }
    }

    /// The way to a new self-assessment, for heads of schools that have none for this year.
    private func opening(
        _ dossiers: [Dossier], _ context: AppContext, _ person: SignedInPerson
    ) async throws -> [LinkView] {
        guard person.holds(.principal) else { return [] }
        let year = app.schoolYear.year(of: try context.today)
        let own = Set(person.roles.filter { $0.kind == .principal }.compactMap(\.unitID))
        if own.isSubset(of: dossiers.filter { $0.schoolYear >= year }.map(\.school)) { return [] }
        return try await app.dossiers.openableSchools(as: person.id).filter { school in
            !dossiers.contains { $0.school == school.id && $0.schoolYear >= year }
        }.map { school in
            LinkView(
                label: "Mở hồ sơ tự đánh giá – \(school.name)",
                link: Route.newDossier.with("truong", school.id.description).path)
        }
    }
}

extension Route {
    static let start: Route = []
    static let signIn: Route = ["dang-nhap"]
    static let signOut: Route = ["dang-xuat"]
    static let account: Route = ["tai-khoan"]
}
