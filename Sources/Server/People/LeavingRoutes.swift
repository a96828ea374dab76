import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Somebody's leaving: what is open, ending all of it on a day with a reason, and staying after all.
struct LeavingRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.leaving(.any)) { _, context in
            try await page(try await account(context), FormValues(), context)
        }
        router.post(.leaving(.any)) { _, context in try await leave(context) }
        router.post(.staying(.any)) { _, context in
            let account = try await account(context)
            try await app.people.stay(account.id, as: try context.signedIn().id)
            return .redirect(to: .leaving(account.id.uuid), notice: .success("Đã thôi: người này ở lại đơn vị."))
        }
    }

    private func account(_ context: AppContext) async throws -> Account {
        let id = PersonID(try context.id("person"))
        guard let account = try await app.people.account(id, as: try context.signedIn().id) else {
            throw PageError.notFound
        }
        return account
    }

    private func leave(_ context: AppContext) async throws -> Response {
        let account = try await account(context)
        let person = try context.signedIn().id
        let (form, today) = (context.form, try context.today)
        var values = FormValues(form)
        let day = Day(typed: form["ngay"])
        if day == nil { values.fail("ngay", "Hãy nhập ngày nghỉ theo dạng dd/mm/yyyy.") }
        if let day, day.days(since: today) > 366 {
            values.fail("ngay", "Ngày nghỉ không được sau hôm nay quá một năm.")
        }
        let reason = values.reason("ly-do")
        if account.home == nil || account.closedAt != nil {
            values.fail("ly-do", "Tài khoản đã khóa hoặc không thuộc đơn vị nào.")
        }
        let heirs = try await app.people.heirs(of: account, as: person)
        let heir = heirs.first { $0.0.description == form["nguoi"] }?.0
        if heir == nil, !form["nguoi"].isEmpty { values.fail("nguoi", "Hãy chọn người đang làm việc ở đơn vị này.") }
        guard values.isValid, let day else {
            return try await page(account, values, context, status: .unprocessableContent)
        }
        let open = try await app.people.openWork(of: account.id, as: person).map(\.sentence)
        try await app.people.leave(
            account.id, on: day, reason: reason, heir: heir, openWork: open, as: person)
        let done =
            day > today
            ? "Đã ghi: nghỉ từ ngày \(day.vietnamese)." : "Đã kết thúc mọi vai trò, bàn giao việc và khóa tài khoản."
        return .redirect(to: .leaving(account.id.uuid), notice: .success(done))
    }

    private func page(
        _ account: Account, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn().id
        let content = LeavingPage(
            account, values, open: try await app.people.openWork(of: account.id, as: person),
            heirs: try await app.people.heirs(of: account, as: person),
            earlier: try await app.people.departures(of: account.id, as: person))
        return try app.page(
            content, title: "Nghỉ, chuyển đi",
            breadcrumbs: [Breadcrumb("Tài khoản", .accounts), Breadcrumb(account.fullName, .account(account.id.uuid))],
            context, status: status)
    }
}
