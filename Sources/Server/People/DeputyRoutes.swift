import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Deputies for a time: who stands in for whom, naming one, ending a term early.
struct DeputyRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.deputies) { request, context in
            try await page(FormValues(["vai-tro": request.query["vai-tro"]]), context)
        }
        router.post(.deputies) { _, context in try await appoint(context) }
        router.post(.endDeputy(.any)) { _, context in
            try await app.deputies.end(try context.id("deputy"), as: try context.signedIn().id)
            return .redirect(to: .deputies, notice: .success("Đã thôi thay mặt."))
        }
    }

    private func appoint(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        var values = FormValues(context.form)
        let roles = try await app.deputies.roles(as: person)
        guard let role = roles.first(where: { $0.key == context.form["vai-tro"] }) else { throw PageError.notFound }
        let colleagues = try await app.deputies.colleagues(of: role, as: person)
        let deputy = colleagues.first { $0.0.description == context.form["nguoi"] }?.0
        if deputy == nil { values.fail("nguoi", "Hãy chọn người thay mặt.") }
        let days = days(context.form, today: try context.today, &values)
        let reason = values.reason("ly-do")
        if let deputy, let days {
            let other = try await app.deputies.deputies(as: person).first {
                !$0.isOver && $0.person == deputy && $0.role == role.role && $0.unit == role.unit
                    && $0.beginsOn <= days.upperBound && $0.endsOn >= days.lowerBound
            }
            if let other {
                values.fail(
                    "tu",
                    "Người này đã được giao từ \(other.beginsOn.vietnamese) đến hết \(other.endsOn.vietnamese). "
                        + "Hãy thôi lần đó trước, hoặc chọn ngày khác.")
            }
        }
        guard values.isValid, let deputy, let days else {
            return try await page(values, context, status: .unprocessableContent)
        }
        try await app.deputies.appoint(
            deputy, for: role, from: days.lowerBound, to: days.upperBound, reason: reason, as: person)
        return .redirect(
            to: .deputies,
            notice: .success("Đã giao thay mặt đến hết ngày \(days.upperBound.vietnamese); quyền tự hết sau ngày đó."))
    }

    /// From the first day to the last; nil with what is wrong in the values.
    private func days(_ form: Form, today: Day, _ values: inout FormValues) -> ClosedRange<Day>? {
        let (first, last) = (Day(typed: form["tu"]), Day(typed: form["den"]))
        if first == nil { values.fail("tu", "Hãy nhập ngày bắt đầu theo dạng dd/mm/yyyy.") }
        if last == nil { values.fail("den", "Hãy nhập ngày kết thúc theo dạng dd/mm/yyyy.") }
        guard let first, let last else { return nil }
        if last < today {
            values.fail("den", "Ngày kết thúc đã qua.")
        } else if !(0...365).contains(last.days(since: first)) {
            values.fail("den", "Ngày kết thúc phải từ ngày bắt đầu trở đi, nhiều nhất một năm.")
        } else {
            return first...last
        }
        return nil
    }

    private func page(
        _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn().id
        let roles = try await app.deputies.roles(as: person)
        let deputies = try await app.deputies.deputies(as: person)
        guard !roles.isEmpty || !deputies.isEmpty else { throw PageError.notFound }
        let chosen = roles.first { $0.key == values["vai-tro"] } ?? roles.first
        var colleagues: [(PersonID, String)] = []
        if let chosen { colleagues = try await app.deputies.colleagues(of: chosen, as: person) }
        return try app.page(
            DeputyPage(roles, chosen, colleagues, deputies, values), title: "Thay mặt có thời hạn",
            breadcrumbs: [Breadcrumb("Bảng việc", .start)], context, status: status)
    }
}

extension DeputableRole {
    /// As forms name it.
    var key: String { "\(role.rawValue)/\(unit)/\(person)" }
}
