import Accreditation
import Storage

/// Reads the form for a new account against the units and roles that its sender may use.
struct NewAccountForm {
    /// Each choice of the form: a unit and a role to be granted there, or none for staff.
    struct Place {
        let value: String
        let label: String
        let unit: UnitID?
        let role: Role?
    }

    let places: [Place]

    init(_ units: [AccountUnit]) {
        places = units.flatMap { unit in
            let roles: [Role?] = unit.roles + (unit.kind == .school ? [nil] : [])
            return roles.map { role in
                let name = unit.name.isEmpty ? "Toàn hệ thống" : unit.name
                return Place(
                    value: "\(unit.id?.description ?? "-")/\(role?.rawValue ?? "")",
                    label: "\(name): \(role?.title ?? "cán bộ, giáo viên, nhân viên")", unit: unit.id, role: role)
            }
        }
    }

    /// The account that the form asks for; nil, with the reason beside the field, when it cannot be made.
    func account(_ form: Form, _ values: inout FormValues) -> NewAccount? {
        let name = form["ten"]
        if name.isEmpty { values.fail("ten", "Hãy nhập họ và tên.") }
        let login = form["login"].lowercased()
        if !login.isEmpty, !LoginName.isValid(login) {
            values.fail("login", "Tên đăng nhập gồm chữ thường không dấu, chữ số, dấu chấm; bắt đầu bằng chữ.")
        }
        guard let place = places.first(where: { $0.value == form["noi"] }) else {
            values.fail("noi", "Hãy chọn đơn vị và vai trò.")
            return nil
        }
        return NewAccount(
            id: PersonID(form["tai-khoan"]) ?? PersonID(), fullName: name, login: login.isEmpty ? nil : login,
            post: form["chuc-vu"], phone: form["dien-thoai"], home: place.unit, role: place.role)
    }
}
