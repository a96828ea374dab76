import Accreditation
import Documents
import HTTPTypes
import Hummingbird
import Storage
import Workbook

/// Accounts from a list: the empty list, the file, what it would make, making it; slips with passwords.
struct BringAccountsRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.bringAccounts) { _, context in
            try page(try await units(context), FormValues(), context)
        }
        router.post(.bringAccounts) { request, context in try await receive(request, context) }
        router.get(.accountListForm) { _, context in try await form(context) }
        router.get(.accountDraft(.any)) { _, context in
            let list = try await opened(context)
            return try list.draft.isTaken ? taken() : preview(list, context)
        }
        router.post(.accountDraft(.any)) { _, context in try await accept(context) }
        router.post(.dropAccountDraft(.any)) { _, context in
            let draft = try await app.accountDrafts.draft(try context.id("draft"), as: try context.signedIn().id)
            try await app.accountDrafts.drop(draft.id, as: try context.signedIn().id)
            return .redirect(to: .bringAccounts, notice: .information("Đã bỏ tệp “\(draft.fileName)”."))
        }
        router.post(.accountSlips) { _, context in try await slips(context) }
    }

    private var largest: Int { min(AccountDraftStore.largest, app.settings.uploadMegabytes * 1024 * 1024) }

    private func units(_ context: AppContext) async throws -> [AccountUnit] {
        let units = try await app.units.accountUnits(as: try context.signedIn().id).filter { $0.id != nil }
        guard !units.isEmpty else { throw PageError.notFound }
        return units
    }

    private func page(
        _ units: [AccountUnit], _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            BringAccountsPage(units, values, largest: largest), title: "Tạo tài khoản theo danh sách",
            breadcrumbs: [Breadcrumb("Tài khoản", .accounts)], context, status: status)
    }

    private func form(_ context: AppContext) async throws -> Response {
        let places = try await units(context).map {
            AccountListForm.Place(code: $0.codes.first ?? "", name: $0.name, roles: $0.roles.map(\.title))
        }
        return .workbook(try AccountListForm(places).workbook.xlsx(), name: "mau-danh-sach-tai-khoan.xlsx")
    }

    private func receive(_ request: Request, _ context: AppContext) async throws -> Response {
        let units = try await units(context)
        let sent = try await SentList(request, largest: largest)
        var values = FormValues()
        guard let file = sent.file, !file.content.isEmpty else {
            values.fail("tep", "Hãy chọn tệp rồi bấm Xem trước.")
            return try page(units, values, context, status: .unprocessableContent)
        }
        do {
            _ = try AccountListFile(file.content)
        } catch {
            values.fail("tep", "“\(file.name)”: \(error.message)")
            return try page(units, values, context, status: .unprocessableContent)
        }
        let id = try await app.accountDrafts.keep(
            file.content, fileName: file.name, by: try context.signedIn().id)
        return .redirect(to: .accountDraft(id))
    }
}

extension BringAccountsRoutes {
    /// A list with what it would make now.
    private struct Opened {
        let draft: AccountDraftStore.Draft
        let known: [KnownAccount]
        let reading: AccountListReading
    }

    private func opened(_ context: AppContext) async throws -> Opened {
        let person = try context.signedIn().id
        let draft = try await app.accountDrafts.draft(try context.id("draft"), as: person)
        guard let file = try? AccountListFile(draft.content) else { throw PageError.notFound }
        let units = try await units(context)
        let known = try await app.accountDrafts.known(in: units.compactMap(\.id), as: person)
        let logins = file.lines.map { $0[.login].lowercased() }.filter { !$0.isEmpty }
        let taken = try await app.accountDrafts.taken(of: logins, as: person)
        return Opened(
            draft: draft, known: known, reading: AccountListReading(file, units: units, known: known, taken: taken))
    }

    private func preview(
        _ opened: Opened, warning: String? = nil, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            AccountDraftPage(opened.draft, opened.reading, warning: warning), title: "Xem trước danh sách tài khoản",
            breadcrumbs: [Breadcrumb("Tài khoản", .accounts), Breadcrumb("Theo danh sách", .bringAccounts)], context,
            status: status)
    }

    private func accept(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let list = try await opened(context)
        if list.draft.isTaken { return taken() }
        let reading = list.reading
        guard reading.problems.isEmpty, !reading.accounts.isEmpty else {
            let warning =
                reading.problems.isEmpty
                ? "Mọi người trong tệp đã có tài khoản; không có gì thay đổi." : "Hãy sửa các ô có lỗi rồi gửi lại tệp."
            return try preview(list, warning: warning, context, status: .unprocessableContent)
        }
        do {
            let given = try await app.people.createAll(
                reading.accounts, from: list.draft.id, known: list.known, as: person)
            let made = zip(reading.outcomes.filter { $0.account != nil }, given)
            return try shown(made.map { app.slip(for: $0.line[.name], of: $0.unitName, $1) }, context)
        } catch AccountListProblem.alreadyTaken {
            return taken()
        } catch AccountListProblem.changed, AccountProblem.loginTaken {
            return try preview(
                try await opened(context),
                warning: "Chưa tạo tài khoản nào: vừa có người khác tạo tài khoản. Hãy xem lại rồi bấm nhận lần nữa.",
                context, status: .conflict)
        }
    }

    private func taken() -> Response {
        .redirect(
            to: .bringAccounts,
            notice: .warning("Danh sách này đã được nhận. Cần in lại phiếu thì dùng mục “In lại phiếu”."))
    }

    /// Slips with new passwords for those who never signed in.
    private func slips(_ context: AppContext) async throws -> Response {
        guard let unit = try await units(context).first(where: { $0.id?.description == context.form["don-vi"] }),
            let id = unit.id
        else { throw PageError.notFound }
        let person = try context.signedIn().id
        let given = try await app.people.renewUnused(of: id, as: person)
        guard !given.isEmpty else {
            return .redirect(
                to: .bringAccounts,
                notice: .information("Mọi người ở \(unit.name) đều đã tự đặt mật khẩu; không có phiếu nào."))
        }
        let names = Dictionary(
            try await app.accountDrafts.known(in: [id], as: person).map { ($0.login, $0.fullName) },
            uniquingKeysWith: { first, _ in first })
        return try shown(given.map { app.slip(for: names[$0.login] ?? "", of: unit.name, $0) }, context)
    }

    private func shown(_ slips: [Slip], _ context: AppContext) throws -> Response {
        try app.page(
            SlipsPage(slips: slips, listLink: Route.accounts.path), title: "Phiếu tài khoản",
            breadcrumbs: [Breadcrumb("Tài khoản", .accounts)], context)
    }
}
