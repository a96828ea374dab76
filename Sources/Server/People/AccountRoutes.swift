import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// One account: its data, password, roles and workplaces.
struct AccountRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.account(.any)) { _, context in
            let account = try await account(context)
            return try await page(account, stored(account), context)
        }
        router.post(.accountAct(.any, .any)) { _, context in try await act(context) }
    }

    private func act(_ context: AppContext) async throws -> Response {
        let account = try await account(context)
        let person = try context.signedIn().id
        switch try context.text("act") {
        case "sua": return try await describe(account, context)
        case "cap-lai-mat-khau":
            let given = try await app.people.resetPassword(of: account.id, as: person)
            return try app.given(given, to: account.fullName, of: account.homeName, context)
        case "khoa": return try await close(account, context)
        case "mo":
            try await app.people.reopen(account.id, version: version(context), as: person)
            return done(account, "Đã mở lại tài khoản.")
        case "thoi-vai-tro":
            guard let grant = UUID(uuidString: context.form["vai-tro"]) else { throw PageError.malformed }
            try await app.people.endRole(grant, of: account.id, as: person)
            return done(account, "Đã thôi vai trò.")
        case "vai-tro":
            guard let role = Role(rawValue: context.form["vai-tro-moi"]), let home = account.home else {
                throw PageError.malformed
            }
            try await app.people.grant(role, at: home, to: account.id, as: person)
            return done(account, "Đã thêm vai trò \(role.title).")
        case "noi-cong-tac": return try await addWorkplace(account, context)
        default: throw PageError.notFound
        }
    }

    private func describe(_ account: Account, _ context: AppContext) async throws -> Response {
        var values = FormValues(context.form)
        if context.form["ten"].isEmpty { values.fail("ten", "Hãy nhập họ và tên.") }
        guard values.isValid else { return try await page(account, values, context, status: .unprocessableContent) }
        try await app.people.describe(
            account.id, fullName: context.form["ten"], post: context.form["chuc-vu"],
            phone: context.form["dien-thoai"], version: version(context), as: try context.signedIn().id)
        return done(account, "Đã lưu thông tin.")
    }

    private func close(_ account: Account, _ context: AppContext) async throws -> Response {
        var values = stored(account)
        if context.form["ly-do"].isEmpty { values.fail("ly-do", "Hãy ghi lý do khóa tài khoản.") }
        guard values.isValid else { return try await page(account, values, context, status: .unprocessableContent) }
        try await app.people.close(
            account.id, reason: context.form["ly-do"], version: version(context), as: try context.signedIn().id)
        return done(account, "Đã khóa tài khoản; người này không đăng nhập được nữa.")
    }

    private func addWorkplace(_ account: Account, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let form = context.form
        var values = FormValues(form)
        let found = try await app.units.schools(matching: form["truong"], limit: 2, as: person)
        if found.count != 1 {
            values.fail(
                "truong", found.isEmpty ? "Không tìm thấy trường này." : "Có nhiều trường như vậy; hãy gõ rõ hơn.")
        }
        let days = ["tu", "den"].map { form[$0].isEmpty ? nil : Day(iso: form[$0]) }
        for (name, day) in zip(["tu", "den"], days) where day == nil && !form[name].isEmpty {
            values.fail(name, "Ngày không đúng; hãy ghi theo dạng năm-tháng-ngày.")
        }
        guard values.isValid, let school = found.first else {
            return try await page(account, values, context, status: .unprocessableContent)
        }
        try await app.people.addEmployment(
            of: account.id, at: school.unit.id, post: form["chuc-vu-cu"], began: days[0], ended: days[1], as: person)
        return done(account, "Đã thêm nơi công tác.")
    }

    private func account(_ context: AppContext) async throws -> Account {
        let id = PersonID(try context.id("person"))
        guard let account = try await app.people.account(id, as: try context.signedIn().id) else {
            throw PageError.notFound
        }
        return account
    }

    private func version(_ context: AppContext) throws -> Int {
        guard let version = Int(context.form["version"]) else { throw PageError.malformed }
        return version
    }

    private func stored(_ account: Account) -> FormValues {
        FormValues(["ten": account.fullName, "chuc-vu": account.post, "dien-thoai": account.phone])
    }

    private func done(_ account: Account, _ sentence: String) -> Response {
        .redirect(to: .account(account.id.uuid), notice: .success(sentence))
    }

    private func page(
        _ account: Account, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let units = try await app.units.accountUnits(as: try context.signedIn().id)
        let held = Set(account.grants.map(\.role))
        let roles = units.first { $0.id == account.home }?.roles.filter { !held.contains($0) } ?? []
        return try app.page(
            AccountPage(account, values, roles: account.closedAt == nil ? roles : []), title: account.fullName,
            breadcrumbs: [Breadcrumb("Tài khoản", .accounts)],
            context, status: status)
    }
}
