import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Units and schools: looking, making, changing.
struct UnitRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.units) { _, context in try await mine(context) }
        router.get(.newProvince) { _, context in try await blank(.province, below: nil, context) }
        router.post(.newProvince) { _, context in try await make(.province, below: nil, context) }
        router.get(.newMinistry) { _, context in try await blank(.ministry, below: nil, context) }
        router.post(.newMinistry) { _, context in try await make(.ministry, below: nil, context) }
        router.get(.unit(.any)) { _, context in try await show(context) }
        router.get(.addUnit(below: .any, kind: .any)) { _, context in
            try await blank(try kind(context), below: try await parent(context), context)
        }
        router.post(.addUnit(below: .any, kind: .any)) { _, context in
            try await make(try kind(context), below: try await parent(context), context)
        }
        UnitEditRoutes(app: app).add(to: router)
    }

    private func mine(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        let units = try await app.units.mine(as: person.id)
        let mayAdd = person.holds(.operator)
        guard mayAdd || !units.isEmpty else { throw PageError.notFound }
        return try app.page(UnitPage(mine: units, mayAddProvince: mayAdd), title: "Đơn vị", context)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let details = try await app.unitDetails(context)
        let below = try await app.units.below(details.unit.id, as: try context.signedIn().id)
        let certificates = try await app.certificateViews(of: details, context)
        return try app.page(
            UnitPage(details, below: below, certificates: certificates), title: details.unit.name,
            breadcrumbs: [Breadcrumb("Đơn vị", .units)],
            context)
    }

    private func blank(_ kind: Unit.Kind, below parent: UnitDetails?, _ context: AppContext) async throws -> Response {
        let isOperator = try context.signedIn().holds(.operator)
        guard parent != nil || isOperator else { throw PageError.notFound }
        return try page(FormValues(), kind, parent, context)
    }

    private func make(_ kind: Unit.Kind, below parent: UnitDetails?, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard parent != nil || person.holds(.operator) else { throw PageError.notFound }
        let form = UnitForm(kind, app.standards)
        var values = FormValues(context.form)
        guard let description = form.description(context.form, &values) else {
            return try page(values, kind, parent, context, status: .unprocessableContent)
        }
        let id = UnitID()
        do {
            if kind == .school, let parent {
                let school = form.school(context.form)
                try await app.units.createSchool(
                    description, school: school, id: id, below: parent.unit.id, as: person.id)
            } else {
                try await app.units.create(description, kind: kind, id: id, below: parent?.unit.id, as: person.id)
            }
        } catch StorageError.duplicate {
            values.fail("ma", "Mã này đã có ở một đơn vị khác; hãy kiểm tra lại.")
            return try page(values, kind, parent, context, status: .unprocessableContent)
        }
        return .redirect(to: .unit(id.uuid), notice: .success("Đã thêm \(description.name)."))
    }

    private func kind(_ context: AppContext) throws -> Unit.Kind {
        guard let kind = UnitForm.kinds[try context.text("kind")] else { throw PageError.notFound }
        return kind
    }

    private func parent(_ context: AppContext) async throws -> UnitDetails {
        let details = try await app.unitDetails(context)
        guard details.mayAddBelow else { throw PageError.notFound }
        return details
    }

    private func page(
        _ values: FormValues, _ kind: Unit.Kind, _ parent: UnitDetails?, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let title = "Thêm \(kind.title.lowercased())"
        let word = UnitForm.kinds.first { $0.value == kind }?.key ?? ""
        let top: Route = kind == .ministry ? .newMinistry : .newProvince
        let route = parent.map { Route.addUnit(below: $0.unit.id.uuid, kind: word) } ?? top
        return try app.page(
            app.unitForm(title, route, values, kind), title: title, breadcrumbs: [Breadcrumb("Đơn vị", .units)],
            context, status: status)
    }
}

extension App {
    /// The unit in the address, as far as the visitor has to do with it.
    func unitDetails(_ context: AppContext) async throws -> UnitDetails {
        let id = UnitID(try context.id("unit"))
        guard let details = try await units.unit(id, as: try context.signedIn().id) else { throw PageError.notFound }
        return details
    }

    /// The form for a unit, with the conditions that any rule pack knows.
    func unitForm(_ title: String, _ route: Route, _ values: FormValues, _ kind: Unit.Kind) -> UnitFormPage {
        let chosen = Set(values["dieu-kien"].split(separator: ",").map(String.init))
        var seen: Set<String> = []
        let conditions = standards.packs.flatMap(\.conditions).filter { seen.insert($0.id).inserted }.map {
            FormOption(id: "dieu-kien-\($0.id)", value: $0.id, label: $0.title, isSelected: chosen.contains($0.id))
        }
        let form = UnitForm(kind, standards)
        let taught = Set(values["cap-hoc"].split(separator: ",").map(String.init))
        let levels = form.schoolingLevels.map {
            FormOption(id: "cap-hoc-\($0.id)", value: $0.id, label: $0.title, isSelected: taught.contains($0.id))
        }
        return UnitFormPage(
            title: title, link: route.path, values, kinds: kind == .school ? form.schoolKinds : nil,
            conditions: conditions, levels: levels)
    }
}
