import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// Changing a unit, and what kind of school it is.
struct UnitEditRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.editUnit(.any)) { _, context in
            let details = try await editable(context)
            return try page(details, stored(details), context)
        }
        router.post(.editUnit(.any)) { _, context in try await save(context) }
    }

    private func save(_ context: AppContext) async throws -> Response {
        let details = try await editable(context)
        let person = try context.signedIn().id
        let form = UnitForm(details.unit.kind, app.standards)
        var values = FormValues(context.form)
        guard let description = form.description(context.form, &values) else {
            return try page(details, values, context, status: .unprocessableContent)
        }
        if details.mayEdit {
            try await app.units.describe(
                details.unit.id, description, version: version("version", context), as: person)
        }
        if details.school != nil, details.mayDescribe {
            try await app.units.describeSchool(
                details.unit.id, form.school(context.form, stored: details.school?.schoolingLevels ?? []),
                version: version("phien-ban-truong", context), as: person)
        }
        return .redirect(to: .unit(details.unit.id.uuid), notice: .success("Đã lưu thông tin đơn vị."))
    }

    private func editable(_ context: AppContext) async throws -> UnitDetails {
        let details = try await app.unitDetails(context)
        guard details.mayEdit || details.mayDescribe else { throw PageError.notFound }
        return details
    }

    private func version(_ name: String, _ context: AppContext) throws -> Int {
        guard let version = Int(context.form[name]) else { throw PageError.malformed }
        return version
    }

    private func stored(_ details: UnitDetails) -> FormValues {
        let cohort = details.school?.cohortCompleted.map { $0 ? "co" : "chua" } ?? ""
        return FormValues([
            "ten": details.unit.name, "ma": details.unit.code ?? "", "dia-chi": details.address,
            "dien-thoai": details.phone, "version": String(details.version),
            "phien-ban-truong": String(details.schoolVersion), "loai": details.school?.kind ?? "",
            "khoa-tot-nghiep": cohort, "dieu-kien": details.school?.conditions.joined(separator: ",") ?? "",
            "cap-hoc": details.school?.schoolingLevels.joined(separator: ",") ?? "",
        ])
    }

    private func page(
        _ details: UnitDetails, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let form = app.unitForm(
            "Sửa \(details.unit.name)", .editUnit(details.unit.id.uuid), values, details.unit.kind)
        return try app.page(
            form, title: "Sửa đơn vị", breadcrumbs: [Breadcrumb(details.unit.name, .unit(details.unit.id.uuid))],
            context, status: status)
    }
}
