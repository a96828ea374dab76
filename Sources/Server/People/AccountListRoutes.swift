import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// The list of accounts and the form for a new one.
struct AccountListRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.accounts) { request, context in try await list(request, context) }
        router.get(.newAccount) { request, context in try await blank(request, context) }
        router.post(.newAccount) { _, context in try await create(context) }
    }

    private func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard try await !app.units.accountUnits(as: person.id).isEmpty else { throw PageError.notFound }
        let query = request.query
        let filter = AccountFilter(
            text: query["tim"], unit: UnitID(query["don-vi"]), offset: max(0, Int(query["tu"]) ?? 0))
        let entries = try await app.people.accounts(filter, as: person.id)
        return try app.page(AccountListPage(entries, filter), title: "Tài khoản", context)
    }

    private func blank(_ request: Request, _ context: AppContext) async throws -> Response {
        let units = try await units(context)
        var stored = ["tai-khoan": PersonID().description]
        stored["noi"] = request.uri.queryParameters["don-vi"].map(String.init)
        return try page(FormValues(stored), units, context)
    }

    private func create(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        let units = try await units(context)
        var values = FormValues(context.form)
        guard let account = NewAccountForm(units).account(context.form, &values), values.isValid else {
            return try page(values, units, context, status: .unprocessableContent)
        }
        do {
            let given = try await app.people.create(account, as: person.id)
            let place = units.first { $0.id == account.home }?.name ?? ""
            return try app.given(given, to: account.fullName, of: place, context)
        } catch AccountProblem.loginTaken {
            values.fail("login", "Tên đăng nhập này đã có người dùng; hãy chọn tên khác.")
        } catch AccountProblem.loginNeeded {
            values.fail("login", "Không đặt được tên đăng nhập từ họ tên này; hãy tự gõ.")
        } catch AccountProblem.alreadyMade {
            return .redirect(
                to: .account(account.id.uuid),
                notice: .warning("Tài khoản này đã được tạo. Cần mật khẩu khác thì bấm “Cấp lại mật khẩu”."))
        }
        return try page(values, units, context, status: .unprocessableContent)
    }

    private func units(_ context: AppContext) async throws -> [AccountUnit] {
        let units = try await app.units.accountUnits(as: try context.signedIn().id)
        guard !units.isEmpty else { throw PageError.notFound }
        return units
    }

    private func page(
        _ values: FormValues, _ units: [AccountUnit], _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            NewAccountPage(values, units), title: "Tạo tài khoản", breadcrumbs: [Breadcrumb("Tài khoản", .accounts)],
            context, status: status)
    }
}
